package dev.copydesk.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {
  @TempDir Path folder;
  private final CompletableFuture<Throwable> death = new CompletableFuture<>();

  @Test
  void answersWhereItSays() throws Exception {
    try (BrokerProcess broker = start(installation(List.of()))) {
      assertThat(broker.awaitReady()).startsWith("127.0.0.1:");
    }
    assertThat(folder.resolve("broker/.kafka_cleanshutdown")).exists();
    assertThat(death).isNotDone();
  }

  @Test
  void tellsOfItsDeathWithTheCause() throws Exception {
    try (BrokerProcess broker = start(installation(List.of()))) {
      broker.awaitReady();
      ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
      assertThat(death.get(20, TimeUnit.SECONDS))
          .hasMessageStartingWith("the broker ended: ")
          .hasMessageContaining("broker.log");
    }
  }

  @Test
  void saysWhyItDoesNotStart() throws Exception {
    try (BrokerProcess broker = start(installation(List.of("-XX:NoSuchOption")))) {
      assertThatThrownBy(broker::awaitReady)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("the broker ended: ")
          .hasMessageContaining("all it said is in");
    }
  }

  private BrokerProcess start(Installation installation) throws IOException {
    return BrokerProcess.start(installation, folder.resolve("broker"), death::complete);
  }

  private static Installation installation(List<String> options) {
    return new Installation(
        Path.of(""),
        Path.of(System.getProperty("java.home"), "bin", "java"),
        options,
        System.getProperty("java.class.path"));
  }
}
