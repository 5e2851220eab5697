package dev.copydesk.ingest.wordpress;

import dev.copydesk.contract.TermKey;
import dev.copydesk.ingest.reading.Faults;
import dev.copydesk.ingest.reading.Nothing;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Refused;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one item that a WordPress site sent: a post or term of its REST API, as it came or inside
 * an envelope, a deletion's answer or a hook's call. What it returns has passed the gate: nothing
 * that is not public is in it. Never throws for what was sent.
 */
public final class WordPressReader {
  /** Hooks that WordPress calls when a post goes, with the post as it was. */
  private static final Set<String> DELETING =
      Set.of("wp_trash_post", "trashed_post", "before_delete_post", "delete_post", "deleted_post");

  private final PostReader posts;
  private final TermReader terms = new TermReader();

  /** A reader that lets posts of {@code types} pass, and none dated ahead of {@code clock}. */
  public WordPressReader(Set<String> types, Clock clock) {
    this.posts = new PostReader(new Gate(types, clock));
  }

  /**
   * What the item is.
   *
   * @param site the site that the item is to be taken from, whatever its addresses say; null to go
   *     by those
   */
  public Reading read(JsonNode item, @Nullable String site) {
    return item instanceof ObjectNode object
        ? read(object, site)
        : Faults.one("", Faults.kind(item), "send one post or term as a JSON object");
  }

  private Reading read(ObjectNode item, @Nullable String site) {
    return switch (Shape.of(item)) {
      case ENVELOPE -> envelope(item, site);
      case ERROR -> error(item);
      case DELETION -> deletion(item.path("previous"), site).under("/previous");
      case ROW -> row(item);
      case HOOK -> hook(item, site);
      case REVISION -> revision(item, site);
      case SEARCH_RESULT -> noPost(item, site, "a search result", item.path("id"));
      case TERM -> terms.read(item, site);
      case POST -> posts.read(item, site);
    };
  }

  private Reading envelope(ObjectNode envelope, @Nullable String site) {
    JsonNode body = envelope.path("body");
    if (envelope.path("status").asInt(0) >= 400) {
      return error(body).under("/body");
    }
    boolean empty = body.isArray() && body.isEmpty();
    return empty ? new Nothing("the list is empty") : read(body, site).under("/body");
  }

  /** A 401 or 404 proves no deletion: it may be a permission, or a plugin. */
  private static Refused error(JsonNode error) {
    return Faults.one(
        "",
        "an error answer of WordPress, code " + Faults.word(error.path("code")),
        "it does not say that anything is gone: read the post again with credentials that may see"
            + " it, or send the answer that its deletion gave, {\"deleted\":true,\"previous\":{…}}");
  }

  private Reading deletion(JsonNode previous, @Nullable String site) {
    ObjectNode gone = Php.object(previous);
    if (gone == null) {
      return Faults.one("", Faults.kind(previous), "send what was deleted, as WordPress answers");
    }
    if (Shape.of(gone) == Shape.REVISION) {
      return revision(gone, site);
    }
    return Shape.isTerm(gone)
        ? terms.removal(gone, site)
        : posts.removal(gone, site, "it was deleted");
  }

  private Reading hook(ObjectNode call, @Nullable String site) {
    if (!(call.path("post") instanceof ObjectNode post)) {
      return withoutPost(call);
    }
    boolean deleting = DELETING.contains(call.path("hook").asString(""));
    Reading reading =
        deleting && Shape.of(post) == Shape.POST
            ? posts.removal(post, site, "it was deleted")
            : read(post, site);
    return reading.under("/post");
  }

  private static Refused withoutPost(ObjectNode call) {
    JsonNode args = call.path("args");
    for (int i = 0; i < args.size(); i++) {
      if (Shape.isRow(args.path(i))) {
        return row(args.path(i)).under("/args/" + i);
      }
    }
    return bareHook(call);
  }

  private static Refused bareHook(ObjectNode call) {
    return Faults.one(
        "/post",
        Faults.kind(call.path("post")) + " beside the hook " + Faults.word(call.path("hook")),
        "send the post as WordPress's REST API gives it, "
            + RestApi.get(null, null)
            + "; for a change of a term send the term, "
            + RestApi.get(TermKey.CATEGORY, null)
            + ", or the answer that its deletion gave, {\"deleted\":true,\"previous\":{…}}");
  }

  private static Refused row(JsonNode row) {
    boolean term = row.has("term_taxonomy_id");
    boolean revision = row.path("post_type").asString("").equals("revision");
    String type = Php.name(row.path(term ? "taxonomy" : "post_type"));
    Long id = Php.id(row.path(term ? "term_id" : revision ? "post_parent" : "ID"));
    return Faults.one(
        "",
        "a row of WordPress's database (" + (term ? "WP_Term" : "WP_Post") + ")",
        "it holds no rendered text and may hold a password; send the REST representation instead: "
            + RestApi.get(revision ? null : type, id));
  }

  /** An older state of a post: it says nothing of the post itself, least of all that it is gone. */
  private Reading revision(ObjectNode revision, @Nullable String site) {
    return revision.has("type")
        ? new Nothing("it is a revision; the post itself has an event of its own")
        : noPost(revision, site, "a revision of a post", revision.path("parent"));
  }

  /** Refuses what is no post: with what it is, and with all that it lacks. */
  private Reading noPost(ObjectNode item, @Nullable String site, String what, JsonNode postId) {
    Faults faults = new Faults();
    faults.add("", what, "send the post itself: " + RestApi.get(null, Php.id(postId)));
    if (posts.read(item, site) instanceof Refused refused) {
      refused.faults().forEach(f -> faults.add(f.path(), f.found(), "the post itself has it"));
    }
    return faults.refused(null);
  }
}
