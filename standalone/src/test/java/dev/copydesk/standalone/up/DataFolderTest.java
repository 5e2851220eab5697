package dev.copydesk.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.standalone.Run;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path path;

  @Test
  void wantsTheSampleUntilItHasIt() throws IOException {
    try (DataFolder folder = DataFolder.take(path, true)) {
      assertThat(folder.wantsSample()).isTrue();
      folder.hasSample();
      assertThat(folder.wantsSample()).isFalse();
    }
  }

  @Test
  void wantsTheSampleStillWhenTheRunBeforeWasKilledBeforeItHadIt() throws IOException {
    try (DataFolder folder = DataFolder.take(path, true)) {
      Files.createDirectories(folder.broker());
    }
    try (DataFolder folder = DataFolder.take(path, true)) {
      assertThat(folder.wantsSample()).isTrue();
    }
  }

  @Test
  void wantsNoSampleOnceItWasStartedWithout() throws IOException {
    try (DataFolder folder = DataFolder.take(path, false)) {
      Files.createDirectories(folder.broker());
    }
    try (DataFolder folder = DataFolder.take(path, true)) {
      assertThat(folder.wantsSample()).isFalse();
    }
  }

  @Test
  void isForOneAtATime() throws IOException {
    try (DataFolder folder = DataFolder.take(path, false)) {
      assertThat(folder.path()).isEqualTo(path);
      // Within one process the lock says so by an exception of its own.
      assertThatThrownBy(() -> DataFolder.take(path, false))
          .isInstanceOf(OverlappingFileLockException.class);
    }
  }

  @Test
  void isRefusedToASecondProcessInPlainWords() throws Exception {
    Process other = Holder.start(path);
    try {
      Run run = Run.of("up", "--data", path.toString(), "--port", "0");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err())
          .contains("another ./copydesk up runs on " + path, "another folder with --data");
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  /** Another process that has the folder. */
  static final class Holder {
    private Holder() {}

    /** Takes the folder and keeps it until it is killed. */
    public static void main(String[] arguments) throws Exception {
      try (DataFolder folder = DataFolder.take(Path.of(arguments[0]), false)) {
        System.out.println("taken " + folder.path());
        Thread.sleep(60_000);
      }
    }

    static Process start(Path path) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Holder.class.getName(),
                  path.toString())
              .start();
      assertThat(process.inputReader().readLine()).startsWith("taken");
      return process;
    }
  }
}
