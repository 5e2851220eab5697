package dev.copydesk.publish.format;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.publish.content.FeedHtml;
import dev.copydesk.publish.content.Links;
import dev.copydesk.publish.content.Plain;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a document shows of a post that would take too much of it: the post without what its terms
 * mean, or else without its content, or else its headline.
 */
final class Shortening {
  /** The most that a post may take, so that no page is one post's alone. */
  static final int MOST_BYTES = 160 << 10;

  /** The longest excerpt in a program's hands, in characters. */
  private static final int LONGEST_EXCERPT = 4_000;

  private static final List<String> LONG_LISTS =
      List.of("categories", "tags", "terms", "candidates");

  private Shortening() {}

  /**
   * As much of {@code item} as fits.
   *
   * @param written how many bytes it takes in the format at hand
   */
  static Item fitting(Item item, ToIntFunction<Item> written) {
    UnaryOperator<Item> brief = Shortening::withoutDefinitions;
    return Stream.of(UnaryOperator.<Item>identity(), brief, brief.andThen(Item::withoutBody)::apply)
        .map(each -> each.apply(item))
        .filter(each -> written.applyAsInt(each) <= MOST_BYTES)
        .findFirst()
        .orElseGet(() -> headline(item));
  }

  private static Item withoutDefinitions(Item item) {
    ObjectNode post = Json.MAPPER.valueToTree(item.post());
    post.path("terms").forEach(each -> ((ObjectNode) each).remove("definition"));
    post.path("excerpt").forEach(Shortening::cut);
    return item.with(Json.MAPPER.treeToValue(post, EnrichedPost.class));
  }

  private static void cut(JsonNode part) {
    if (part instanceof ObjectNode excerpt
        && excerpt.path("html").asString().length() > LONGEST_EXCERPT) {
      String text = Plain.line(excerpt.path("text").asString(), LONGEST_EXCERPT);
      excerpt.put("text", text).put("html", FeedHtml.ofText(text)).put("truncated", true);
      excerpt.put("codePoints", text.codePointCount(0, text.length()));
    }
  }

  private static Item headline(Item item) {
    ObjectNode post = Json.MAPPER.valueToTree(item.post());
    LONG_LISTS.forEach(post::putArray);
    post.putNull("author").putNull("image");
    post.path("excerpt")
        .forEach(
            part -> {
              if (part instanceof ObjectNode excerpt) {
                excerpt.put("text", "").put("html", "");
              }
            });
    return new Item(
        item.entry(),
        Json.MAPPER.treeToValue(post, EnrichedPost.class),
        item.id(),
        Links.brief(item.url()),
        item.title(),
        "",
        FeedHtml.ofText(item.title()),
        null);
  }
}
