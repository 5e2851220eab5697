package dev.copydesk.publish.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.copydesk.contract.Json;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.FeedPage;
import java.util.List;
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
    List<Item> items =
        page.posts().stream()
            .flatMap(each -> Item.of(each, channel.text(), JsonFeed::bytes))
            .toList();
    List<Removed> removed = page.removed().stream().map(Removed::of).toList();
    return Json.MAPPER.writeValueAsBytes(
        new Document(
            VERSION,
            channel.title(),
            channel.home(),
            channel.feed(),
            channel.next(),
            channel.hub() == null ? null : List.of(new Hub("WebSub", channel.hub())),
            language(items),
            items.stream().map(JsonItem::of).toList(),
            new Extension(page.end().map(Cursor::toString).orElse(null), removed)));
  }

  private static int bytes(Item item) {
    return Json.MAPPER.writeValueAsBytes(JsonItem.of(item)).length;
  }

  private static String language(List<Item> items) {
    String language = Languages.mostCommon(items);
    return language == null ? "und" : language;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Document(
      String version,
      String title,
      @JsonProperty("home_page_url") String home,
      @JsonProperty("feed_url") String feed,
      @JsonProperty("next_url") @Nullable String next,
      @Nullable List<Hub> hubs,
      String language,
      List<JsonItem> items,
      @JsonProperty("_copydesk") Extension copydesk) {}

  /**
   * What JSON Feed has no word for.
   *
   * @param cursor where {@code /v1/changes} and {@code /v1/stream} go on from this page
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Extension(@Nullable String cursor, List<Removed> removed) {}

  private record Hub(String type, String url) {}
}
