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
import dev.copydesk.publish.feed.PlacedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One post as an item of a JSON Feed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonItem(
    String id,
    String url,
    String title,
    @JsonProperty("content_html") String html,
    String summary,
    @Nullable String image,
    @JsonProperty("date_published") @Nullable Instant published,
    @JsonProperty("date_modified") @Nullable Instant modified,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Writer> authors,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags,
    @Nullable String language,
    @JsonProperty("_copydesk") Extension copydesk) {

  private static final String UNDETERMINED = "und";

  static Stream<JsonItem> of(PlacedEntry placed) {
    return Stream.ofNullable(placed.entry().post()).map(post -> of(placed.entry(), post));
  }

  private static JsonItem of(FeedEntry entry, EnrichedPost post) {
    String language = post.language().code();
    return new JsonItem(
        ItemId.of(entry),
        post.url(),
        post.title().text(),
        post.content().html(),
        post.excerpt().card().text(),
        post.image() == null ? null : post.image().url(),
        post.published(),
        post.updated(),
        authors(post),
        names(post),
        language.equals(UNDETERMINED) ? null : language,
        Extension.of(entry, post));
  }

  private static List<Writer> authors(EnrichedPost post) {
    return Stream.ofNullable(post.author())
        .filter(author -> author.name() != null || author.url() != null)
        .map(author -> new Writer(author.name(), author.url()))
        .toList();
  }

  /** What categories and tags are called, as far as anything tells it. */
  private static List<String> names(EnrichedPost post) {
    return Stream.concat(post.categories().stream(), post.tags().stream())
        .map(term -> term.name() == null ? term.slug() : term.name())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
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
