package dev.copydesk.publish.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.publish.content.Links;
import dev.copydesk.publish.content.Medium;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One post as an item of a JSON Feed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonItem(
    String id,
    @Nullable String url,
    String title,
    @JsonProperty("content_html") String html,
    @Nullable String summary,
    @Nullable String image,
    @JsonProperty("date_published") Instant published,
    @JsonProperty("date_modified") Instant modified,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Writer> authors,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags,
    @Nullable String language,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments,
    @JsonProperty("_copydesk") Extension copydesk) {

  private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!]|&#?\\w+;");

  static JsonItem of(Item item) {
    Medium image = item.image();
    return new JsonItem(
        item.id(),
        item.url(),
        item.title(),
        item.html(),
        looksLikeMarkup(item.summary()) ? null : item.summary(),
        image == null ? null : image.url(),
        item.published(),
        item.entry().updated(),
        authors(item),
        item.tags(),
        item.language(),
        item.media().stream().map(Attachment::of).toList(),
        Extension.of(item.entry(), item.post()));
  }

  /** Readers disagree on what such a text is; the content says the same without a doubt. */
  private static boolean looksLikeMarkup(String text) {
    return MARKUP.matcher(text).find();
  }

  private static List<Writer> authors(Item item) {
    String url = item.post().author() == null ? null : Links.web(item.post().author().url());
    String name = item.author();
    return name == null && url == null ? List.of() : List.of(new Writer(name, url));
  }

  /** A sound, a film, or a page that shows one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Attachment(String url, @JsonProperty("mime_type") String type, @Nullable String title) {
    static Attachment of(Medium medium) {
      return new Attachment(medium.url(), medium.type(), medium.title());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Writer(@Nullable String name, @Nullable String url) {}

  /**
   * What JSON Feed has no word for.
   *
   * @param key the post's name in {@code /v1/posts}, {@code /v1/changes} and the topic
   */
  record Extension(
      String key,
      String site,
      String type,
      long sequence,
      Change change,
      List<String> changed,
      Instant time,
      List<PostTerm> categories,
      List<PostTerm> tags,
      List<Term> terms,
      List<Candidate> candidates,
      Excerpts excerpt) {

    static Extension of(FeedEntry entry, EnrichedPost post) {
      return new Extension(
          entry.id(),
          entry.site(),
          post.type(),
          entry.sequence(),
          entry.change(),
          entry.changed(),
          entry.time(),
          post.categories(),
          post.tags(),
          post.terms().stream().map(Term::of).toList(),
          post.candidates(),
          post.excerpt());
    }
  }

  /** A glossary term without its places, which {@code /v1/posts} has. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Term(
      String id,
      String term,
      @Nullable String url,
      @Nullable String definition,
      String language,
      int count,
      double score) {
    static Term of(TermMatch match) {
      return new Term(
          match.id(),
          match.term(),
          match.url(),
          match.definition(),
          match.language(),
          match.count(),
          match.score());
    }
  }
}
