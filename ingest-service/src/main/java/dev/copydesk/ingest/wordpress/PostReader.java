package dev.copydesk.ingest.wordpress;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.PostPublished;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Faults;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a post as WordPress's REST API gives it. */
final class PostReader {
  private final Gate gate;
  private final Secrets secrets;

  PostReader(Gate gate) {
    this.gate = gate;
    this.secrets = new Secrets(gate);
  }

  /** A public post, a removal notice for one that is not, or every fault of one that is neither. */
  Reading read(ObjectNode post, @Nullable String site) {
    Faults faults = new Faults();
    PostKey key = key(post, site, faults);
    boolean hasStatus = Php.name(post.path("status")) != null;
    if (!hasStatus) {
      missing(post, "/status", post.path("status"), faults);
    }
    String objection = gate.objection(post);
    if (key != null && hasStatus && objection != null) {
      return post.path("status").asString().equals("trash")
          ? Accepted.removal(key, "it is in the trash")
          : Accepted.heldBack(key, objection);
    }
    requireBody(post, faults);
    return key != null && faults.none()
        ? Accepted.post(key, new PostPublished(secrets.removedFrom(post)))
        : faults.refused(key == null ? null : key.toString());
  }

  /** The removal notice for a post that the site says is gone, whatever else it says of it. */
  Reading removal(ObjectNode post, @Nullable String site, String reason) {
    Faults faults = new Faults();
    PostKey key = key(post, site, faults);
    return key == null ? faults.refused(null) : Accepted.removal(key, reason);
  }

  /** The key, or null with the faults that stand in its way. */
  private static @Nullable PostKey key(ObjectNode post, @Nullable String site, Faults faults) {
    Long id = Php.id(post.path("id"));
    if (id == null) {
      missing(post, "/id", post.path("id"), faults);
    }
    String type = Php.name(post.path("type"));
    if (type == null) {
      missing(post, "/type", post.path("type"), faults);
    }
    String host = site == null ? Site.of(post) : site;
    if (host == null) {
      faults.add(
          "/link",
          Faults.kind(post.path("link")) + " that names a site, nor does guid or _links.self",
          "send the post's full address, https://…, or name the site in the query: ?site=HOST");
    }
    return id == null || type == null || host == null ? null : new PostKey(host, type, id);
  }

  private static void requireBody(ObjectNode post, Faults faults) {
    for (String part : new String[] {"title", "content"}) {
      ObjectNode object = Php.object(post.path(part));
      if (object == null) {
        missing(post, '/' + part, post.path(part), faults);
      } else if (!object.path("rendered").isString()) {
        missing(post, '/' + part + "/rendered", object.path("rendered"), faults);
      }
    }
    boolean hasAddress =
        Php.text(post.path("link")) != null || Php.text(post.at("/guid/rendered")) != null;
    if (!hasAddress) {
      missing(post, "/link", post.path("link"), faults);
    }
    for (String date : new String[] {"date_gmt", "date"}) {
      if (!Gate.isReadable(post.path(date))) {
        faults.add(
            '/' + date,
            Faults.word(post.path(date)),
            "send the date as WordPress writes it: 2026-01-31T09:30:00");
      }
    }
  }

  private static void missing(ObjectNode post, String path, JsonNode found, Faults faults) {
    faults.add(
        path,
        Faults.kind(found),
        "send the whole post as WordPress's REST API gives it, without _fields and not"
            + " context=embed: "
            + RestApi.get(Php.name(post.path("type")), Php.id(post.path("id"))));
  }
}
