package dev.copydesk.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerMainTest {
  @TempDir Path folder;

  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endThemAll() throws Exception {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void saysWhereItIsOnceClientsMayCome() throws Exception {
    String servers = ready(start());
    BrokerTest.makeTopic(servers, "notes");
    assertThat(BrokerTest.end(servers, "notes")).isZero();
  }

  @Test
  void endsCleanlyWithItsParent() throws Exception {
    Process process = start();
    ready(process);
    process.outputWriter().close();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(folder.resolve(".kafka_cleanshutdown")).exists();
  }

  @Test
  void keepsEverythingThroughAKill() throws Exception {
    Process killed = start();
    String before = ready(killed);
    BrokerTest.makeTopic(before, "notes");
    BrokerTest.write(before, "notes", "before the kill");
    killed.destroyForcibly().waitFor();
    assertThat(BrokerTest.end(ready(start()), "notes")).isEqualTo(1);
  }

  @Test
  void waitsUntilTheOneBeforeItLetsGoOfTheFolder() throws Exception {
    Process first = start();
    ready(first);
    Process second = start();
    first.outputWriter().close();
    assertThat(ready(second)).startsWith("127.0.0.1:");
  }

  private Process start() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    started.add(process);
    return process;
  }

  /** Passes over what logging prints on standard output. */
  private static String ready(Process process) throws Exception {
    BufferedReader lines = process.inputReader();
    String line = lines.readLine();
    while (line != null && !line.startsWith("ready ")) {
      line = lines.readLine();
    }
    assertThat(line).isNotNull();
    return line.substring("ready ".length());
  }
}
