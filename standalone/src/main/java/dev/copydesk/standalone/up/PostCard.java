package dev.copydesk.standalone.up;

import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.PostTerm;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** An enriched post in a few lines, for a person. */
final class PostCard {
  private static final int WIDTH = 78;
  private static final String MARGIN = " ".repeat(14);

  private PostCard() {}

  /** Lines of at most {@value #WIDTH} characters, but for what cannot be broken. */
  static List<String> of(EnrichedPost post) {
    List<String> lines = new ArrayList<>();
    add(lines, "title", post.title().text());
    add(lines, "url", post.url());
    add(lines, "language", post.language().code() + ", " + lower(post.language().source()));
    add(lines, "categories", terms(post.categories()));
    add(lines, "tags", terms(post.tags()));
    add(
        lines,
        "terms",
        post.terms().stream()
            .map(each -> each.term() + " ×" + each.count())
            .collect(Collectors.joining(", ")));
    add(
        lines,
        "candidates",
        post.candidates().stream().map(each -> each.surface()).collect(Collectors.joining(", ")));
    add(
        lines,
        "excerpt",
        post.excerpt().card().text() + " (" + lower(post.excerpt().source()) + ')');
    return lines;
  }

  private static String terms(List<PostTerm> terms) {
    return terms.stream().map(PostCard::term).collect(Collectors.joining(", "));
  }

  private static String term(PostTerm term) {
    String path =
        term.path().stream()
            .map(step -> Objects.requireNonNullElse(step.name(), "#" + step.id()))
            .collect(Collectors.joining(" › "));
    String name = path.isEmpty() ? Objects.requireNonNullElse(term.name(), "#" + term.id()) : path;
    return term.resolution() == PostTerm.Resolution.RESOLVED ? name : name + " (pending)";
  }

  private static void add(List<String> lines, String label, String text) {
    if (text.isEmpty()) {
      return;
    }
    String line = "  %-12s".formatted(label);
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String piece = text.substring(start, end);
      if (line.length() + piece.stripTrailing().length() > WIDTH && !line.isBlank()) {
        lines.add(line.stripTrailing());
        line = MARGIN;
      }
      line += piece;
    }
    lines.add(line.stripTrailing());
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
