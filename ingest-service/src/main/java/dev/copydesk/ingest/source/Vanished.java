package dev.copydesk.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks after what was there and is not listed any more. It is removed on evidence only: WordPress
 * itself says that there is no such id; or it says that this one is not for everybody, and a list
 * that was asked for it and for another holds the other and not it. A refusal, an error or an
 * answer that is not WordPress's proves nothing.
 */
final class Vanished {
  private static final Set<String> NO_SUCH_ID = Set.of("rest_post_invalid_id", "rest_term_invalid");
  private static final Set<String> NOT_FOR_EVERYBODY =
      Set.of("rest_forbidden", "rest_cannot_read", "rest_cannot_view");
  private static final int SOME = 500;

  private final PoliteClient client;
  private final Ledger ledger;
  private final Inlet inlet;
  private final Status status;

  Vanished(PoliteClient client, Ledger ledger, Inlet inlet, Status status) {
    this.client = client;
    this.ledger = ledger;
    this.inlet = inlet;
    this.status = status;
  }

  /** Looks after everything on {@code shelf} that {@code pass} has not met. */
  void look(Shelf shelf, long pass) throws IOException, InterruptedException {
    long after = 0;
    for (List<Long> ids = missing(shelf, pass, after);
        !ids.isEmpty();
        ids = missing(shelf, pass, after)) {
      for (long id : ids) {
        look(shelf, pass, id);
      }
      after = ids.get(ids.size() - 1);
    }
  }

  private List<Long> missing(Shelf shelf, long pass, long after) throws IOException {
    return ledger.notMet(shelf.id(), pass, after, SOME);
  }

  private void look(Shelf shelf, long pass, long id) throws IOException, InterruptedException {
    Answer answer = client.get(shelf.item(id, "_fields=id"));
    if (answer.status() == 200) {
      return; // Here after all; the next reading meets it.
    }
    if (isGone(shelf, pass, id, answer)) {
      inlet.take(shelf, List.of(removal(shelf, id)), "reconcile");
      ledger.forget(shelf.id(), id);
      status.removed();
    } else {
      status.unsure();
    }
  }

  private boolean isGone(Shelf shelf, long pass, long id, Answer answer)
      throws IOException, InterruptedException {
    if (answer.status() == 404) {
      return NO_SUCH_ID.contains(answer.code());
    }
    boolean withheld = answer.status() == 401 || answer.status() == 403;
    Optional<Long> other = ledger.anyMet(shelf.id(), pass);
    return withheld
        && NOT_FOR_EVERYBODY.contains(answer.code())
        && other.isPresent()
        && isLeftOut(shelf, id, other.get());
  }

  private boolean isLeftOut(Shelf shelf, long id, long other)
      throws IOException, InterruptedException {
    List<Long> both = client.get(shelf.list("_fields=id&include=" + id + ',' + other)).ids();
    return both.contains(other) && !both.contains(id);
  }

  private ObjectNode removal(Shelf shelf, long id) throws IOException {
    if (shelf.kind().isGlossary()) {
      String language = ledger.entry(shelf.id(), id).map(Ledger.Entry::note).orElse("und");
      return GlossaryEntries.removal(shelf, id, language);
    }
    ObjectNode removal = JsonNodeFactory.instance.objectNode().put("deleted", true);
    removal
        .putObject("previous")
        .put("id", id)
        .put(shelf.kind().isPost() ? "type" : "taxonomy", shelf.name())
        .put("link", "//" + inlet.site());
    return removal;
  }
}
