package dev.copydesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says where there is no Java that would do. */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "copydesk").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void saysThatThereIsNoJavaWhereJavaHomePoints() throws Exception {
    assertThat(launch(Map.of("JAVA_HOME", folder.toString())))
        .isEqualTo(
            "copydesk: JAVA_HOME is "
                + folder
                + ", where there is no bin/java; set it to a JDK 17 or later, or unset it.\n");
  }

  @Test
  void saysThatTheJavaIsTooOld() throws Exception {
    java("echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
    assertThat(launch(Map.of("JAVA_HOME", folder.toString())))
        .contains("is Java 11.0.2, and Copydesk needs 17 or later");
  }

  @Test
  void saysThatTheJavaDoesNotWork() throws Exception {
    java("echo 'Unable to locate a Java Runtime.' >&2; exit 1");
    assertThat(launch(Map.of("JAVA_HOME", folder.toString()))).contains("does not work");
  }

  @Test
  void findsTheProjectThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), LAUNCHER);
    java("echo 'java version \"1.8.0_402\"' >&2");
    assertThat(run(link, Map.of("JAVA_HOME", folder.toString()))).contains("is Java 1.8.0_402");
  }

  private void java(String script) throws IOException {
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private static String launch(Map<String, String> environment) throws Exception {
    return run(LAUNCHER, environment);
  }

  private static String run(Path launcher, Map<String, String> environment) throws Exception {
    var builder =
        new ProcessBuilder("bash", launcher.toString(), "--help").redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    return said;
  }
}
