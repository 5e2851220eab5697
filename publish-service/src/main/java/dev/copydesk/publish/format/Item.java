package dev.copydesk.publish.format;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Excerpts.Excerpt;
import dev.copydesk.contract.post.Image;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.publish.content.Body;
import dev.copydesk.publish.content.FeedHtml;
import dev.copydesk.publish.content.Links;
import dev.copydesk.publish.content.MediaTypes;
import dev.copydesk.publish.content.Medium;
import dev.copydesk.publish.content.Plain;
import dev.copydesk.publish.feed.PlacedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post as every feed format shows it, so that all say the same: text that any of them can carry,
 * HTML that is safe, addresses that are absolute.
 *
 * @param id see {@link ItemId}
 * @param url where the post is to be read; null when its address is none of the web
 * @param summary its excerpt, plain
 * @param summaryHtml the same as HTML, safe; its title where there is no excerpt
 * @param body its content; null when only the excerpt is shown, and when there is none
 */
record Item(
    FeedEntry entry,
    EnrichedPost post,
    String id,
    @Nullable String url,
    String title,
    String summary,
    String summaryHtml,
    @Nullable Body body) {
  /** The longest headline, in code points; the longest that was met had 2,865. */
  private static final int LONGEST_TITLE = 4_000;

  /** The longest summary, in code points. */
  private static final int LONGEST_SUMMARY = 4_000;

  /** A longer one loses its links and its emphasis, in characters. */
  private static final int LONGEST_SUMMARY_HTML = 16_000;

  /** The longest tag of a language that RFC 5646 bids programs to have room for. */
  private static final int LONGEST_LANGUAGE = 35;

  /** A longer content is left out, in characters: one post must not make a page of its own. */
  private static final int LONGEST_CONTENT = 100_000;

  private static final String UNDETERMINED = "und";

  /**
   * The post of an entry that has one.
   *
   * @param written how many bytes an item takes in the format at hand; see {@link Shortening}
   */
  static Stream<Item> of(PlacedEntry placed, Channel.Text text, ToIntFunction<Item> written) {
    return Stream.ofNullable(placed.entry().post())
        .map(post -> Shortening.fitting(of(placed.entry(), post, text), written));
  }

  private static Item of(FeedEntry entry, EnrichedPost post, Channel.Text text) {
    Excerpt excerpt = post.excerpt().card();
    String title = title(post);
    String summary = Plain.line(excerpt.text(), LONGEST_SUMMARY);
    String html =
        excerpt.html().length() > LONGEST_SUMMARY_HTML
            ? FeedHtml.ofText(summary)
            : FeedHtml.of(excerpt.html(), post.url()).html();
    return new Item(
        entry,
        post,
        ItemId.of(entry),
        Links.web(post.url()),
        title,
        summary,
        html.isEmpty() ? FeedHtml.ofText(title) : html,
        text == Channel.Text.FULL ? body(post) : null);
  }

  private static @Nullable Body body(EnrichedPost post) {
    if (post.content().html().length() > LONGEST_CONTENT) {
      return null;
    }
    Body body = FeedHtml.of(post.content().html(), post.url());
    return body.html().isEmpty() ? null : body;
  }

  Item with(EnrichedPost other) {
    return new Item(entry, other, id, url, title, summary, summaryHtml, body);
  }

  Item withoutBody() {
    return new Item(entry, post, id, url, title, summary, summaryHtml, null);
  }

  /** What a reader shows as the post's text. */
  String html() {
    return body == null ? summaryHtml : body.html();
  }

  /** Its language, BCP 47; null where nothing tells. */
  @Nullable String language() {
    String code = post.language().code();
    return code.equals(UNDETERMINED) || code.length() > LONGEST_LANGUAGE ? null : code;
  }

  /**
   * When it came out; when the feed first had these words of it where the site does not tell, or
   * tells a time that readers of feeds do not believe.
   */
  Instant published() {
    Instant published = post.published();
    return published == null || published.isBefore(Instant.EPOCH) ? entry.updated() : published;
  }

  /** Who wrote it, by name; null where nothing tells. */
  @Nullable String author() {
    Author author = post.author();
    String name = author == null || author.name() == null ? "" : Plain.line(author.name(), 200);
    return name.isEmpty() ? null : name;
  }

  /** Its featured picture; null where it has none. */
  @Nullable Medium image() {
    Image image = post.image();
    String url = image == null ? null : Links.web(image.url());
    return image == null || url == null
        ? null
        : new Medium(
            url,
            Medium.Kind.IMAGE,
            MediaTypes.of(url, Medium.Kind.IMAGE),
            image.alt() == null || image.alt().isBlank() ? null : Plain.line(image.alt(), 1_000));
  }

  /** Sounds, films and what is embedded. */
  List<Medium> media() {
    return body == null ? List.of() : body.media();
  }

  /** What its categories and tags are called, as far as anything tells it, each once. */
  List<String> tags() {
    return Stream.concat(post.categories().stream(), post.tags().stream())
        .map(Item::name)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  static @Nullable String name(PostTerm term) {
    String name = term.name() == null ? term.slug() : term.name();
    String plain = name == null ? "" : Plain.line(name, 200);
    return plain.isEmpty() ? null : plain;
  }

  /** A post without a headline is called by what it says, else by its key. */
  private static String title(EnrichedPost post) {
    String title = Plain.line(post.title().text(), LONGEST_TITLE);
    if (!title.isEmpty()) {
      return title;
    }
    String beginning = Plain.line(post.excerpt().card().text(), 80);
    return beginning.isEmpty() ? post.key().toString() : beginning;
  }
}
