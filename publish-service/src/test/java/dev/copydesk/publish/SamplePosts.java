package dev.copydesk.publish;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Content;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.contract.post.Excerpts.Excerpt;
import dev.copydesk.contract.post.Image;
import dev.copydesk.contract.post.Language;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.contract.post.Title;
import dev.copydesk.publish.feed.Scopes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Posts and entries of a psychology magazine, written for the tests. */
public final class SamplePosts {
  /** The site of every post that names no other. */
  public static final String SITE = "mind.example";

  /** When every event was received. */
  public static final Instant RECEIVED = Instant.parse("2026-03-01T10:00:00Z");

  private static final String REFERENCE = "event-1";

  private SamplePosts() {}

  /** A post with one of everything. */
  public static EnrichedPost post(long id) {
    return post(SITE, id);
  }

  public static EnrichedPost post(String site, long id) {
    return new EnrichedPost(
        site,
        "post",
        id,
        "https://" + site + "/fear-" + id + "/",
        "publish",
        new Language("en", Language.Source.DETECTED, null),
        new Title("Fear & hope " + id, "Fear &amp; hope " + id),
        new Author(3, "Ada Quill", "https://" + site + "/author/ada/"),
        new Image(9, "https://" + site + "/fear.jpg", "A dark hall", 1200, 800),
        Instant.parse("2026-02-28T09:00:00Z"),
        Instant.parse("2026-03-01T09:59:58Z"),
        List.of(category(site)),
        List.of(),
        List.of(term()),
        List.of(),
        excerpts("Fear is an old friend."),
        new Content("<p>Fear is an old friend.</p>", "Fear is an old friend."),
        provenance(site + "/post/" + id, REFERENCE));
  }

  /** The same post with other values in some of its fields, as JSON has them. */
  public static EnrichedPost with(EnrichedPost post, Map<String, Object> fields) {
    var mapper = Json.MAPPER;
    ObjectNode json = mapper.valueToTree(post);
    fields.forEach((name, value) -> json.set(name, mapper.valueToTree(value)));
    return mapper.treeToValue(json, EnrichedPost.class);
  }

  /** The same post under another headline. */
  public static EnrichedPost titled(EnrichedPost post, String title) {
    return with(post, Map.of("title", new Title(title, title)));
  }

  /** The same post with another text. */
  public static EnrichedPost saying(EnrichedPost post, String text) {
    return with(
        post,
        Map.of("content", new Content("<p>" + text + "</p>", text), "excerpt", excerpts(text)));
  }

  public static Provenance provenance(String key, String reference) {
    return new Provenance(
        reference,
        new Cause(Cause.Kind.POST, key, reference),
        Map.of("received", RECEIVED),
        "g1",
        "e1");
  }

  public static FeedEntry published(EnrichedPost post, long sequence) {
    return entry(post, sequence, Change.PUBLISHED, List.of());
  }

  public static FeedEntry updated(EnrichedPost post, long sequence, String... changed) {
    return entry(post, sequence, Change.UPDATED, List.of(changed));
  }

  public static FeedEntry unpublished(PostKey key, long sequence) {
    return new FeedEntry(
        key.toString(),
        key.site(),
        sequence,
        Change.UNPUBLISHED,
        RECEIVED.plusSeconds(sequence),
        RECEIVED.plusSeconds(sequence),
        List.of(),
        List.copyOf(Scopes.of(post(key.site(), key.id()))),
        new Cause(Cause.Kind.POST, key.toString(), REFERENCE),
        "https://" + key.site() + "/fear-" + key.id() + "/",
        null);
  }

  public static FeedEntry takenDown(PostKey key, long sequence) {
    FeedEntry removal = unpublished(key, sequence);
    return removal.without(Change.TAKEN_DOWN, removal.left());
  }

  /** The same entry, which something else led to. */
  public static FeedEntry because(FeedEntry entry, Cause cause) {
    ObjectNode json = Json.MAPPER.valueToTree(entry);
    json.set("cause", Json.MAPPER.valueToTree(cause));
    return Json.MAPPER.treeToValue(json, FeedEntry.class);
  }

  public static PostKey key(long id) {
    return new PostKey(SITE, "post", id);
  }

  private static FeedEntry entry(
      EnrichedPost post, long sequence, Change change, List<String> changed) {
    return new FeedEntry(
        post.key().toString(),
        post.site(),
        sequence,
        change,
        RECEIVED.plusSeconds(sequence),
        RECEIVED.plusSeconds(sequence),
        changed,
        List.of(),
        post.provenance().cause(),
        post.url(),
        post);
  }

  private static PostTerm category(String site) {
    return new PostTerm(
        7,
        "Emotions & moods",
        "emotions",
        "https://" + site + "/category/emotions/",
        List.of(new PostTerm.Step(7, "Emotions & moods", "emotions")),
        PostTerm.Resolution.RESOLVED,
        PostTerm.Source.TERM);
  }

  private static TermMatch term() {
    var mention = new Mention("Fear", 3, 7, 0, 4, Mention.Zone.BODY, Mention.Tier.EXACT);
    return new TermMatch(
        "fear", "fear", null, "An answer to a threat.", "en", 1, 0.8, null, List.of(mention));
  }

  private static Excerpts excerpts(String text) {
    var excerpt = new Excerpt(text, text, false, 1, 2, text.length(), null, null);
    return new Excerpts(Excerpts.Source.GENERATED, "en", null, excerpt, excerpt, excerpt);
  }
}
