package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.FeedEntry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** A read_committed consumer sees each change once, in order, without gaps, through kill -9. */
@ParameterizedClass
@EnumSource(TestBroker.class)
class FeedIsExactlyOnceTest {
  private static final String SITE = "once.example";
  private static final int POSTS = 1_500;
  private static final int BATCH = 50;

  private final HttpClient client = HttpClient.newHttpClient();

  @Parameter TestBroker broker;
  @TempDir Path folder;

  @Test
  void throughKillsInTheMiddleOfTheWork() throws Exception {
    CopydeskProcess copydesk = CopydeskProcess.start(broker.bootstrapServers(), folder);
    try {
      for (int first = 1; first <= POSTS; first += BATCH) {
        send(copydesk, first);
        if (first % 500 == 1) {
          await().until(() -> !entries().isEmpty());
          copydesk.kill();
          copydesk = CopydeskProcess.start(broker.bootstrapServers(), folder);
          // A sender that got no answer sends again.
          send(copydesk, first);
        }
      }
      await()
          .atMost(Duration.ofSeconds(90))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> entries().size() >= POSTS);
    } finally {
      copydesk.kill();
    }

    List<FeedEntry> entries = entries();
    assertThat(entries)
        .extracting(FeedEntry::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, POSTS).boxed().toList());
    assertThat(entries).extracting(FeedEntry::id).doesNotHaveDuplicates();
    assertThat(entries).extracting(FeedEntry::change).containsOnly(FeedEntry.Change.PUBLISHED);
  }

  private void send(CopydeskProcess copydesk, int first) throws IOException, InterruptedException {
    List<ObjectNode> batch =
        LongStream.range(first, first + BATCH)
            .mapToObj(id -> Posts.published(SITE, id, "<p>This is post number " + id + ".</p>"))
            .toList();
    var answer =
        client.send(
            HttpRequest.newBuilder(copydesk.address().resolve("/v1/events"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(batch)))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private List<FeedEntry> entries() {
    return new Log(broker.bootstrapServers())
        .read(Topics.FEED.name()).stream()
            .map(
                record ->
                    Topics.FEED
                        .values()
                        .deserializer()
                        .deserialize(record.topic(), record.headers(), record.value()))
            .filter(entry -> entry.site().equals(SITE))
            .toList();
  }
}
