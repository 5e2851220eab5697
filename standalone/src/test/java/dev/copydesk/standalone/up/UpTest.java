package dev.copydesk.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.standalone.Run;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpTest {
  @TempDir Path folder;

  @Test
  void showsTheSampleAndShowsItAgainAfterARestart() {
    Run first = once();
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("/feed.json", "/v1/events", "A post, as the feed has it:")
        .contains("title", "categories  Mind & Brain ›", "memory consolidation");
    Run second = once();
    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.out()).contains("memory consolidation");
  }

  @Test
  void startsEmptyWhenItIsTold() {
    Run run = once("--empty");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("/feed.json").doesNotContain("A post, as the feed has it:");
  }

  @Test
  void endsWithTheCauseWhenTheBrokerDies() throws Exception {
    CompletableFuture<Run> run =
        CompletableFuture.supplyAsync(
            () -> Run.of("up", "--data", folder.toString(), "--port", "0", "--empty"));
    Awaitility.await()
        .atMost(1, TimeUnit.MINUTES)
        .until(() -> Files.exists(folder.resolve("broker/meta.properties")));
    ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    assertThat(run.get(2, TimeUnit.MINUTES).status()).isEqualTo(1);
    assertThat(run.get().err()).contains("the broker ended");
  }

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = String.valueOf(taken.getLocalPort());
      Run run = Run.of("up", "--data", folder.toString(), "--port", port);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("port " + port + " is taken; name another with --port");
    }
  }

  private Run once(String... more) {
    String[] arguments = {"up", "--data", folder.toString(), "--port", "0", "--once"};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Run.of(all);
  }
}
