package dev.copydesk.standalone.up;

import dev.copydesk.kit.settings.Port;
import dev.copydesk.standalone.console.WrongUsage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder with everything that is kept from one run to the next; one process uses it. */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Takes the folder, which is made unless it is there.
   *
   * @param withSample whether a folder that is made now wants the sample
   * @throws WrongUsage when another process uses it
   */
  static DataFolder take(Path path, boolean withSample) throws IOException {
    Files.createDirectories(path);
    var lockFile =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = lockFile.tryLock();
    if (lock == null) {
      lockFile.close();
      throw new WrongUsage(
          "another ./copydesk up runs on "
              + path
              + "; end that one, or name another folder with --data");
    }
    var folder = new DataFolder(path, lockFile);
    if (withSample && !Files.exists(folder.broker())) {
      Files.createFile(folder.sampleWanted());
    }
    return folder;
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  /** The broker's log. */
  Path broker() {
    return path.resolve("broker");
  }

  /**
   * The services' settings for a run on this folder.
   *
   * @param servers where the broker is
   * @param port the one port of all HTTP interfaces
   */
  Map<String, String> settings(String servers, Port port) {
    return Map.of(
        "copydesk.kafka.bootstrap-servers", servers,
        "copydesk.streams.state-dir", path.resolve("state").toString(),
        // Not the host's name: a folder may be carried to another host, and laptops change theirs.
        "copydesk.streams.instance-id", "up",
        "copydesk.publish.data-dir", path.resolve("feed").toString(),
        "copydesk.ingest.data-dir", path.resolve("sites").toString(),
        "copydesk.ingest.port", String.valueOf(port.number()));
  }

  /** Whether the log is new and the sample has not been sent, or not all of it. */
  boolean wantsSample() {
    return Files.exists(sampleWanted());
  }

  /** Notes that all of the sample is on the log. */
  void hasSample() throws IOException {
    Files.deleteIfExists(sampleWanted());
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }

  private Path sampleWanted() {
    return path.resolve("sample-wanted");
  }
}
