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
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what an author marks like a term: a few words, emphasised inside a sentence, or introduced
 * by {@link Cues}. Headings, paragraphs that are emphasised as a whole, questions, quotations,
 * labels and stop words are not terms.
 */
public final class Candidates {
  private static final int MOST_WORDS = 5;
  private static final Pattern NOT_A_TERM =
      Pattern.compile("[?？؟!:：]|[.;,،、。…]\\s|^[\"“«„'‘].*[\"”»“'’]$");

  private final Article article;
  private final GlossaryIndex glossary;
  private final String language;
  private final Tokens tokens = new Tokens();
  private final BitSet mentioned = new BitSet();
  private final Map<String, Found> found = new LinkedHashMap<>();

  private Candidates(Article article, GlossaryIndex glossary, String language) {
    this.article = article;
    this.glossary = glossary;
    this.language = language;
  }

  /**
   * What {@code glossary} lacks, most frequent first; the score is {@code count / (count + 1)}.
   *
   * @param found what the glossary found in the article; a part of a mention is no candidate
   */
  public static List<Candidate> of(
      Article article, List<TermMatch> found, GlossaryIndex glossary, String language) {
    Candidates candidates = new Candidates(article, glossary, language);
    found.stream()
        .flatMap(match -> match.mentions().stream())
        .forEach(mention -> candidates.mentioned.set(mention.textStart(), mention.textEnd()));
    article.blocks().forEach(candidates::read);
    return candidates.found.values().stream()
        .sorted(Comparator.comparing(Found::count).reversed())
        .map(Found::candidate)
        .toList();
  }

  private void read(Block block) {
    if (block.kind() != Block.Kind.PROSE) {
      return;
    }
    for (Cues.Cue cue : Cues.of(article.text().substring(block.start(), block.end()))) {
      consider(block.start() + cue.start(), block.start() + cue.end(), cue.reason());
    }
    if (block.runs().stream().anyMatch(this::isPlain)) {
      for (int[] span : emphasised(block)) {
        consider(span[0], span[1], Reason.EMPHASISED);
      }
    }
  }

  private boolean isPlain(Run run) {
    return !run.style().emphasised()
        && !run.style().aside()
        && article.text().substring(run.start(), run.end()).chars().anyMatch(Character::isLetter);
  }

  private static List<int[]> emphasised(Block block) {
    List<int[]> spans = new ArrayList<>();
    boolean going = false;
    for (Run run : block.runs()) {
      boolean counts = run.style().emphasised() && !run.style().aside() && !run.style().verbatim();
      if (counts && going) {
        spans.get(spans.size() - 1)[1] = run.end();
      } else if (counts) {
        spans.add(new int[] {run.start(), run.end()});
      }
      going = counts;
    }
    return spans;
  }

  private void consider(int start, int end, Reason reason) {
    String marked = article.text().substring(start, end).strip();
    if (NOT_A_TERM.matcher(marked).find() || article.text().startsWith(":", end)) {
      return;
    }
    Tokens words = tokens.of(marked);
    int last = words.size() - 1;
    if (last < 0
        || last >= (reason == Reason.ABBREVIATED ? MOST_WORDS + 4 : MOST_WORDS)
        || mentioned.nextClearBit(start) >= start + words.end(last)) {
      return;
    }
    String surface = words.surface(0, last);
    if (surface.codePoints().filter(Character::isLetter).count() > 1
        && !Guard.isStopWord(surface)
        && !glossary.knows(surface, language)) {
      found.computeIfAbsent(folded(surface), word -> new Found(surface)).add(start, reason);
    }
  }

  private static String folded(String surface) {
    return UCharacter.foldCase(Fold.phrase(surface), true);
  }

  /** One candidate at its places. */
  private static final class Found {
    private final String surface;
    private final Set<Integer> places = new HashSet<>();
    private Reason reason = Reason.EMPHASISED;

    Found(String surface) {
      this.surface = surface;
    }

    void add(int start, Reason why) {
      places.add(start);
      reason = why.compareTo(reason) > 0 ? why : reason;
    }

    int count() {
      return places.size();
    }

    Candidate candidate() {
      double score = Math.round(1000.0 * count() / (count() + 1)) / 1000.0;
      return new Candidate(surface, count(), reason, score);
    }
  }
}
