package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A WordPress with the plugin, and the Copydesk that it tells. */
final class PluggedIn implements AutoCloseable {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  /** Bytes of the longest post that this Copydesk takes. */
  static final int LONGEST = 200_000;

  private final WordPress wordpress;
  private final Path folder;
  private final String settings;
  private final Newsroom newsroom;
  private RunningCopydesk copydesk;
  private Readers readers;

  /**
   * Starts both, and tells of everything that is there.
   *
   * @param settings what an administrator has set: a PHP array
   */
  PluggedIn(String settings) throws Throwable {
    this.settings = settings;
    wordpress = WordPress.here();
    folder = Files.createTempDirectory("copydesk");
    copydesk = start();
    newsroom = new Newsroom(wordpress);
    newsroom.admin("resend", Map.of());
    settle();
  }

  Newsroom newsroom() {
    return newsroom;
  }

  RunningCopydesk copydesk() {
    return copydesk;
  }

  Readers readers() {
    return readers;
  }

  /** Ends Copydesk; the plugin goes on knocking at where it was. */
  void goDown() {
    copydesk.close();
  }

  /** Starts Copydesk where it ended, and has the plugin try again at once. */
  void comeUp() throws Exception {
    copydesk = start();
    hurry();
  }

  /** Has the plugin talk to somebody else; {@link #hurry} makes it try at once. */
  void divert(URI address) throws IOException {
    wordpress.putPlugin(address, SECRET, settings);
  }

  /** The plugin tries again at once, whatever pause it has taken. */
  void hurry() throws Exception {
    newsroom.admin("hurry", Map.of());
    newsroom.cron();
  }

  /** How the plugin sees itself. */
  JsonNode outbox() throws Exception {
    return newsroom.admin("outbox", Map.of());
  }

  /** Waits until all has been told and the feed is what a visitor can read. */
  void settle() {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(
            () -> {
              assertThat(newsroom.waiting()).as("what waits in the outbox").isZero();
              assertThat(readers.differences()).isEmpty();
            });
  }

  /** What the feed's entries after the first {@code entries} are of, in order. */
  List<String> toldSince(int entries) throws Exception {
    readers.ofFeed();
    return readers.entries().stream()
        .skip(entries)
        .map(entry -> entry.path("id").asString())
        .toList();
  }

  /** A post's name in the feed. */
  String key(long post) {
    return wordpress.site() + "/post/" + post;
  }

  private RunningCopydesk start() throws IOException {
    var running =
        new RunningCopydesk(
            TestBroker.EMBEDDED.bootstrapServers(),
            folder,
            Map.of(
                "copydesk.ingest.secrets",
                wordpress.site() + '=' + SECRET,
                "copydesk.ingest.max-item-bytes",
                String.valueOf(LONGEST)));
    divert(running.address());
    readers = new Readers(wordpress, running);
    return running;
  }

  @Override
  public void close() throws IOException {
    wordpress.removePlugin();
    copydesk.close();
  }
}
