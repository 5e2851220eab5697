package dev.copydesk.benchmarks.glossary;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.enrich.glossary.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.ahocorasick.trie.Trie;

/** Looks for many terms at once, as whole words, whatever their case. */
public interface Tagger {
  /** How many mentions a text has. */
  int mentions(String text);

  /** One of the engines, ready. */
  static Tagger of(Engine engine, List<String> terms) {
    return switch (engine) {
      case COPYDESK -> copydesk(terms);
      case DOUBLE_ARRAY -> doubleArray(terms);
      case AHO_CORASICK -> ahoCorasick(terms);
      case LUCENE -> new LuceneTagger(terms);
    };
  }

  /** What is measured. */
  enum Engine {
    COPYDESK,
    DOUBLE_ARRAY,
    AHO_CORASICK,
    LUCENE
  }

  private static Tagger copydesk(List<String> terms) {
    PlainText index = new PlainText();
    terms.forEach(term -> index.add(glossaryTerm(term)));
    return text -> index.mentions(text, "en");
  }

  static GlossaryTermDefined glossaryTerm(String term) {
    return new GlossaryTermDefined(
        term, "magazine.example", "en", term, List.of(), null, null, Set.of());
  }

  /** It has no idea of words, so the letters around each hit are looked at. */
  private static Tagger doubleArray(List<String> terms) {
    TreeMap<String, String> lower = new TreeMap<>();
    terms.forEach(term -> lower.put(term.toLowerCase(Locale.ROOT), term));
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(lower);
    return text -> {
      String folded = text.toLowerCase(Locale.ROOT);
      int[] hits = new int[1];
      trie.parseText(
          folded,
          (begin, end, value) -> {
            if (!isLetter(folded, begin - 1) && !isLetter(folded, end)) {
              hits[0]++;
            }
          });
      return hits[0];
    };
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static Tagger ahoCorasick(List<String> terms) {
    Trie trie =
        Trie.builder().ignoreCase().onlyWholeWords().ignoreOverlaps().addKeywords(terms).build();
    return text -> trie.parseText(text).size();
  }
}
