package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.SITE;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.http.EventReader.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to its connection, a reader hears of each entry once, and in order. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ResumedStreamTest {
  private static final String OTHER_SITE = "body.example";
  private static final int BATCH = 100;

  private final Random random = new Random(6);

  @TempDir Path folder;
  private FeedSite site;

  @BeforeEach
  void openSite() {
    site = new FeedSite(folder);
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void hearsTenThousandEntriesOverFiftyDisconnections() throws Exception {
    int entries = 10_000;
    var reader = new Resuming("/v1/stream", cuts(50, entries));
    CompletableFuture<Void> writer = write(entries, List.of(SITE));

    List<Long> heard = reader.hear(entries);

    writer.join();
    assertThat(heard).containsExactlyElementsOf(numbers(1, entries));
    assertThat(reader.connections).isGreaterThan(50);
  }

  @Test
  void hearsOfItsOwnSiteAlone() throws Exception {
    int entries = 1_000;
    var reader = new Resuming("/v1/stream?site=" + OTHER_SITE, cuts(20, entries / 2));
    CompletableFuture<Void> writer = write(entries, List.of(SITE, OTHER_SITE));

    List<Long> heard = reader.hear(entries / 2);

    writer.join();
    assertThat(heard)
        .containsExactlyElementsOf(numbers(1, entries).stream().filter(n -> n % 2 == 0).toList());
  }

  @Test
  void hearsWhatHappenedWhileItWasAway() throws Exception {
    var reader = new Resuming("/v1/stream", Set.of());
    write(BATCH, List.of(SITE)).join();
    List<Long> first = reader.hear(BATCH / 2);

    reader.comeBack();

    assertThat(first).containsExactlyElementsOf(numbers(1, BATCH / 2));
    assertThat(reader.hear(BATCH / 2)).containsExactlyElementsOf(numbers(BATCH / 2 + 1, BATCH));
  }

  /** A reader that is cut off after so many events, as often as not within the next one. */
  private final class Resuming {
    private final String path;
    private final Set<Integer> cuts;
    private EventReader reader;
    private String place;
    private int count;
    private int connections = 1;

    Resuming(String path, Set<Integer> cuts) throws IOException {
      this.path = path;
      this.cuts = cuts;
      reader = site.stream(path);
      place = reader.placeAtOnce();
    }

    List<Long> hear(int entries) throws IOException {
      List<Long> heard = new ArrayList<>();
      while (heard.size() < entries) {
        try {
          Event event = reader.next();
          place = event.id();
          heard.add(Json.MAPPER.readTree(event.data()).get("sequence").asLong());
          count++;
          if (cuts.contains(count)) {
            breakOff();
          }
        } catch (IOException e) {
          // The node cut off a reader that was too slow for it.
          comeBack();
        }
      }
      return heard;
    }

    private void breakOff() throws IOException {
      for (int lines = random.nextInt(3); lines > 0; lines--) {
        reader.line();
      }
      comeBack();
    }

    void comeBack() throws IOException {
      reader.close();
      reader = site.stream(path, "Last-Event-ID", place);
      connections++;
    }
  }

  private Set<Integer> cuts(int count, int entries) {
    return IntStream.generate(() -> 1 + random.nextInt(entries - 1))
        .distinct()
        .limit(count)
        .boxed()
        .collect(Collectors.toSet());
  }

  /** Entries of the sites by turns, in batches, while readers read. */
  private CompletableFuture<Void> write(int entries, List<String> sites) {
    return CompletableFuture.runAsync(
        () -> {
          for (int from = 1; from <= entries; from += BATCH) {
            site.add(
                LongStream.range(from, from + BATCH)
                    .mapToObj(n -> published(post(site(sites, n), n), n))
                    .toArray(FeedEntry[]::new));
          }
        });
  }

  private static String site(List<String> sites, long number) {
    return sites.get((int) ((number + sites.size() - 1) % sites.size()));
  }

  private static List<Long> numbers(int from, int to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
