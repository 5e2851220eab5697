package dev.copydesk.enrich.glossary;

import com.ibm.icu.lang.UCharacter;
import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.Candidate.Reason;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Block;
import dev.copydesk.enrich.text.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what an author marks like a term: a few words, bold inside a sentence, or introduced by
 * {@link Cues}. Headings, paragraphs that are emphasised as a whole, questions, quotations, labels,
 * statements and stop words are not terms. An author marks terms in one way: where some are bold,
 * italics and quotation marks are for titles, for stress and for other people's words.
 */
public final class Candidates {
  /** How often an abbreviation stands in a text that goes on with it, its introduction counted. */
  private static final int USES = 3;

  private final Article article;
  private final GlossaryIndex glossary;
  private final String language;
  private final PostWords thought;
  private final Tokens tokens = new Tokens();
  private final BitSet mentioned = new BitSet();
  private final Map<String, Found> found = new LinkedHashMap<>();

  /** What speaks for a candidate, surest last. */
  private enum Mark {
    ITALIC(Reason.EMPHASISED),
    SAID(Reason.DEFINED),
    /** Its abbreviation follows, and is not heard of again. */
    SHORTENED(Reason.ABBREVIATED),
    BOLD(Reason.EMPHASISED),
    /** Its abbreviation follows, and is what the text goes on with. */
    REPLACED(Reason.ABBREVIATED);

    private final Reason reason;

    Mark(Reason reason) {
      this.reason = reason;
    }
  }

  private Candidates(Article article, GlossaryIndex glossary, String language, PostWords thought) {
    this.article = article;
    this.glossary = glossary;
    this.language = language;
    this.thought = thought;
  }

  /**
   * What {@code glossary} lacks, most frequent first; the score is {@code count / (count + 1)}.
   *
   * @param found what the glossary found in the article; a part of a mention is no candidate
   * @param thought takes the words of all that was thought of, be it in the glossary or not
   */
  public static List<Candidate> of(
      Article article,
      List<TermMatch> found,
      GlossaryIndex glossary,
      String language,
      PostWords thought) {
    Candidates candidates = new Candidates(article, glossary, language, thought);
    found.stream()
        .flatMap(match -> match.mentions().stream())
        .forEach(mention -> candidates.mentioned.set(mention.textStart(), mention.textEnd()));
    article.blocks().forEach(candidates::read);
    return candidates.inOneWay().stream()
        .sorted(Comparator.comparing(Found::count).reversed())
        .map(Found::candidate)
        .toList();
  }

  private List<Found> inOneWay() {
    boolean bold = found.values().stream().anyMatch(each -> each.marks.contains(Mark.BOLD));
    return found.values().stream()
        .filter(each -> !bold || each.surest().compareTo(Mark.BOLD) >= 0)
        .toList();
  }

  private void read(Block block) {
    if (block.kind() != Block.Kind.PROSE) {
      return;
    }
    String line = article.text().substring(block.start(), block.end());
    for (Cues.Cue cue : Cues.of(line)) {
      consider(block.start() + cue.start(), block.start() + cue.end(), mark(cue.shortForm()));
    }
    if (block.runs().stream().anyMatch(this::isPlain)) {
      emphasised(block).forEach(span -> consider(line, block.start(), span));
    }
  }

  private Mark mark(String shortForm) {
    if (shortForm.isEmpty()) {
      return Mark.SAID;
    }
    Matcher uses =
        Pattern.compile("\\b" + Pattern.quote(shortForm) + "\\b").matcher(article.text());
    return uses.results().count() >= USES ? Mark.REPLACED : Mark.SHORTENED;
  }

  private void consider(String line, int offset, Span span) {
    Marked marked = Marked.of(line, span.start - offset, span.end - offset);
    if (marked != null) {
      Mark mark = span.bold ? Mark.BOLD : Mark.ITALIC;
      consider(offset + marked.start(), offset + marked.end(), mark);
    }
  }

  private boolean isPlain(Run run) {
    return !run.style().emphasised()
        && !run.style().aside()
        && article.text().substring(run.start(), run.end()).chars().anyMatch(Character::isLetter);
  }

  /** Stretches of the block; nothing but space between two of them makes one of both. */
  private List<Span> emphasised(Block block) {
    List<Span> spans = new ArrayList<>();
    boolean going = false;
    for (Run run : block.runs()) {
      boolean counts = run.style().emphasised() && !run.style().aside() && !run.style().verbatim();
      if (counts && !going) {
        spans.add(new Span(run.start()));
      }
      if (counts) {
        spans.get(spans.size() - 1).reachTo(run);
      }
      going = counts || (going && isBlank(run));
    }
    return spans;
  }

  private boolean isBlank(Run run) {
    return !run.style().verbatim() && article.text().substring(run.start(), run.end()).isBlank();
  }

  private void consider(int start, int end, Mark mark) {
    String marked = article.text().substring(start, end).strip();
    Tokens words = tokens.of(marked);
    if (words.size() == 0 || !Wording.isTerm(marked, words)) {
      return;
    }
    int last = words.size() - 1;
    String surface = words.surface(0, last);
    thought.add(surface);
    if (mentioned.nextClearBit(start) < start + words.end(last)
        && !glossary.knows(surface, language)) {
      found.computeIfAbsent(folded(surface), word -> new Found(surface)).add(start, mark);
    }
  }

  private static String folded(String surface) {
    return UCharacter.foldCase(Fold.phrase(surface), true);
  }

  /** A stretch of the text that is emphasised without a gap. */
  private static final class Span {
    private final int start;
    private int end;
    private boolean bold;

    Span(int start) {
      this.start = start;
    }

    void reachTo(Run run) {
      end = run.end();
      bold |= run.style().bold();
    }
  }

  /** One candidate at its places. */
  private static final class Found {
    private final String surface;
    private final Set<Integer> places = new HashSet<>();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);

    Found(String surface) {
      this.surface = surface;
    }

    void add(int start, Mark mark) {
      places.add(start);
      marks.add(mark);
    }

    int count() {
      return places.size();
    }

    Mark surest() {
      return Collections.max(marks);
    }

    /** The best reason is the one that says most of what the term means. */
    private Reason reason() {
      return marks.stream().map(mark -> mark.reason).max(Comparator.naturalOrder()).orElseThrow();
    }

    Candidate candidate() {
      double score = Math.round(1000.0 * count() / (count() + 1)) / 1000.0;
      return new Candidate(surface, count(), reason(), score);
    }
  }
}
