package dev.copydesk.ingest.source;

import dev.copydesk.ingest.source.Answer.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Asks for items by their ids, a window of them at a time, several windows at once. A window of
 * which the site has said how to recognise it is sent only when it is another now.
 */
final class Windows {
  private static final int LENGTH = 50;
  private static final char BETWEEN = '\n';

  private final PoliteClient client;
  private final Ledger ledger;

  Windows(PoliteClient client, Ledger ledger) {
    this.client = client;
    this.ledger = ledger;
  }

  /**
   * What a window holds.
   *
   * @param ids that were asked for, in rising order
   * @param items those of them that the site has; none when they are as they were
   * @param unchanged whether they all are
   */
  record Window(List<Long> ids, List<JsonNode> items, boolean unchanged, Validator validator) {
    long first() {
      return ids.get(0);
    }

    long last() {
      return ids.get(ids.size() - 1);
    }
  }

  /** The items of {@code shelf} with these ids, in windows. */
  List<Window> read(Shelf shelf, List<Long> ids) throws IOException, InterruptedException {
    List<Callable<Window>> questions = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += LENGTH) {
      List<Long> some = ids.subList(i, Math.min(ids.size(), i + LENGTH));
      Validator known = known(shelf, some);
      questions.add(() -> ask(shelf, some, known));
    }
    return client.all(questions);
  }

  /** Keeps how to recognise the window, once what is in it has been taken in. */
  void remember(Shelf shelf, Window window) throws IOException {
    Validator validator = window.validator();
    if (validator.etag().isPresent() || validator.modified().isPresent()) {
      String value =
          path(shelf, window.ids())
              + BETWEEN
              + validator.etag().orElse("")
              + BETWEEN
              + validator.modified().orElse("");
      ledger.keep(name(shelf, window.ids()), value);
    }
  }

  private Window ask(Shelf shelf, List<Long> ids, Validator known)
      throws IOException, InterruptedException {
    Answer answer = client.get(path(shelf, ids), known);
    return answer.isUnchanged()
        ? new Window(ids, List.of(), true, known)
        : new Window(ids, answer.list(), false, answer.validator());
  }

  private Validator known(Shelf shelf, List<Long> ids) throws IOException {
    String[] parts = ledger.word(name(shelf, ids)).orElse("").split("\n", -1);
    return parts.length == 3 && parts[0].equals(path(shelf, ids))
        ? new Validator(some(parts[1]), some(parts[2]))
        : Validator.NONE;
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String name(Shelf shelf, List<Long> ids) {
    return "window " + shelf.id() + ' ' + ids.get(0);
  }

  private static String path(Shelf shelf, List<Long> ids) {
    String some = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    return shelf.list("orderby=id&order=asc&include=" + some + shelf.whole());
  }
}
