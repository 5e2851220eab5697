package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Block;
import dev.copydesk.enrich.text.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what an author marks like a term: a few words, emphasised inside a sentence. Headings,
 * paragraphs that are emphasised as a whole, questions, quotations and labels are not terms.
 */
public final class Candidates {
  private static final int MOST_WORDS = 5;
  private static final Pattern NOT_A_TERM =
      Pattern.compile("[?？؟!:：]|[.;,،、。…]\\s|^[\"“«„'‘].*[\"”»“'’]$");

  private final Article article;
  private final GlossaryIndex glossary;
  private final String language;
  private final BitSet mentioned = new BitSet();
  private final Map<String, List<String>> surfaces = new LinkedHashMap<>();

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
    return candidates.surfaces.values().stream()
        .sorted(Comparator.comparing((List<String> places) -> places.size()).reversed())
        .map(Candidates::candidate)
        .toList();
  }

  private void read(Block block) {
    if (block.kind() == Block.Kind.PROSE && block.runs().stream().anyMatch(this::isPlain)) {
      for (int[] span : emphasised(block)) {
        consider(span[0], span[1]);
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

  private void consider(int start, int end) {
    String marked = article.text().substring(start, end).strip();
    if (NOT_A_TERM.matcher(marked).find() || article.text().startsWith(":", end)) {
      return;
    }
    List<Word> words = Words.of(marked);
    if (words.isEmpty()
        || words.size() > MOST_WORDS
        || mentioned.nextClearBit(start) >= start + words.get(words.size() - 1).end()) {
      return;
    }
    String surface = marked.substring(words.get(0).start(), words.get(words.size() - 1).end());
    if (surface.codePoints().filter(Character::isLetter).count() > 1
        && !glossary.knows(words, language)) {
      String folded = words.stream().map(Word::folded).collect(Collectors.joining(" "));
      surfaces.computeIfAbsent(folded, word -> new ArrayList<>()).add(surface);
    }
  }

  private static Candidate candidate(List<String> found) {
    int count = found.size();
    double score = Math.round(1000.0 * count / (count + 1)) / 1000.0;
    return new Candidate(found.get(0), count, Candidate.Reason.EMPHASISED, score);
  }
}
