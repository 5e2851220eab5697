package dev.copydesk.enrich.excerpt;

import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Block;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells an excerpt that an editor wrote from one that WordPress made, which REST answers do not
 * say. WordPress takes the words of the content from its beginning and leaves some blocks out.
 */
final class EditorsExcerpt {
  private static final Pattern MARK = Pattern.compile("\\[(?:…|\\.\\.\\.)]\\s*$");
  private static final Pattern ELLIPSIS = Pattern.compile("(?:…|\\.\\.\\.)]?\\s*$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？؟۔][\"”»’)\\]]*\\s*$");
  private static final double MOST = 0.8;

  private final Article content;

  EditorsExcerpt(Article content) {
    this.content = content;
  }

  /** Whether WordPress, or a plugin in its place, made {@code excerpt} of the content. */
  boolean isGenerated(String excerpt) {
    return isBeginning(excerpt)
        || (MARK.matcher(excerpt).find() && isKnown(excerpt))
        || isStripped(excerpt);
  }

  /** Whether it is what stripping the content of its tags leaves, or the beginning of that. */
  private boolean isStripped(String excerpt) {
    String all = Letters.of(content.stripped());
    String letters = Letters.of(excerpt);
    return all.startsWith(letters) && (letters.length() == all.length() || isCut(excerpt));
  }

  /** Whether it is the content's beginning, or what an ellipsis or a cut word cuts it to. */
  private boolean isBeginning(String excerpt) {
    String letters = Letters.of(excerpt);
    int at = 0;
    for (int i = 0; i < content.blocks().size() && at < letters.length(); i++) {
      Block block = content.blocks().get(i);
      String whole = Letters.of(content.text().substring(block.start(), block.end()));
      String said = Letters.of(content.lineOf(block).text());
      String next = letters.startsWith(whole, at) ? whole : said;
      if (letters.startsWith(next, at)) {
        at += next.length();
        if (at == letters.length() && isEnd(i + 1)) {
          return true;
        }
      } else if (whole.startsWith(letters.substring(at))) {
        at = letters.length();
      }
    }
    return at == letters.length() && isCut(excerpt);
  }

  private boolean isEnd(int blocks) {
    List<Block> left = content.blocks().subList(blocks, content.blocks().size());
    return blocks == content.teaser()
        || blocks == content.page()
        || left.stream().allMatch(block -> content.lineOf(block).text().isEmpty());
  }

  private static boolean isCut(String excerpt) {
    return ELLIPSIS.matcher(excerpt).find() || !SENTENCE_END.matcher(excerpt).find();
  }

  /** Plugins drop blocks and render others: most words are still the content's. */
  private boolean isKnown(String excerpt) {
    List<String> words = Stream.of(excerpt.split(" ")).map(Letters::of).toList();
    Set<String> known =
        Stream.of(content.text().split("\\s")).map(Letters::of).collect(Collectors.toSet());
    return words.stream().filter(known::contains).count() >= MOST * words.size();
  }
}
