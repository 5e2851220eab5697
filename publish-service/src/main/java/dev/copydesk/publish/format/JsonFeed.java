package dev.copydesk.publish.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.PlacedEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1, with the extension {@code _copydesk}. */
public final class JsonFeed implements Format {
  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  @Override
  public String mediaType() {
    return "application/feed+json; charset=utf-8";
  }

  @Override
  public byte[] write(Channel channel, FeedPage page) {
    List<JsonItem> items = page.posts().stream().flatMap(JsonItem::of).toList();
    List<Removed> removed = page.removed().stream().map(Removed::of).toList();
    return Json.MAPPER.writeValueAsBytes(
        new Document(
            VERSION,
            channel.title(),
            channel.home(),
            channel.feed(),
            channel.next(),
            mostCommon(items),
            items,
            new Extension(page.end().map(Cursor::toString).orElse(null), removed)));
  }

  private static @Nullable String mostCommon(List<JsonItem> items) {
    Map<String, Long> languages =
        items.stream()
            .map(JsonItem::language)
            .filter(language -> language != null)
            .collect(
                Collectors.groupingBy(language -> language, TreeMap::new, Collectors.counting()));
    return languages.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Document(
      String version,
      String title,
      @JsonProperty("home_page_url") String home,
      @JsonProperty("feed_url") String feed,
      @JsonProperty("next_url") @Nullable String next,
      @Nullable String language,
      List<JsonItem> items,
      @JsonProperty("_copydesk") Extension copydesk) {}

  /**
   * What JSON Feed has no word for.
   *
   * @param cursor where {@code /v1/changes} and {@code /v1/stream} go on from this page
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Extension(@Nullable String cursor, List<Removed> removed) {}

  private record Removed(String id, String key, long sequence, Instant time, String url) {
    static Removed of(PlacedEntry placed) {
      FeedEntry entry = placed.entry();
      return new Removed(ItemId.of(entry), entry.id(), entry.sequence(), entry.time(), entry.url());
    }
  }
}
