package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Block;
import dev.copydesk.enrich.text.Run;
import java.util.ArrayList;
import java.util.List;

/** Splits text into words: letters, digits and their marks, in any script. */
final class Words {
  private static final int LONGEST_JOINT = 3;

  private final String text;
  private final List<List<Word>> stretches = new ArrayList<>();
  private List<Word> stretch = new ArrayList<>();

  private Words(String text) {
    this.text = text;
  }

  /** The words of one phrase. */
  static List<Word> of(String phrase) {
    Words words = new Words(phrase);
    words.read(0, phrase.length(), Zone.BODY);
    return words.stretch;
  }

  /** The words of an article but for its code, in stretches that no term reaches beyond. */
  static List<List<Word>> of(Article article) {
    Words words = new Words(article.text());
    for (Block block : article.blocks()) {
      for (Run run : block.runs()) {
        words.read(run);
      }
      words.bar();
    }
    return words.stretches;
  }

  private void read(Run run) {
    if (run.style().verbatim()) {
      bar();
    } else {
      read(run.start(), run.end(), run.style().zone());
    }
  }

  private void bar() {
    if (!stretch.isEmpty()) {
      stretches.add(stretch);
      stretch = new ArrayList<>();
    }
  }

  private void read(int start, int end, Zone zone) {
    int at = start;
    while (at < end) {
      int wordEnd = endOfWord(at, end);
      if (wordEnd == at) {
        at += Character.charCount(text.codePointAt(at));
      } else {
        add(at, wordEnd, zone);
        at = wordEnd;
      }
    }
  }

  private void add(int start, int end, Zone zone) {
    Word last = stretch.isEmpty() ? null : stretch.get(stretch.size() - 1);
    if (last != null && last.end() == start) {
      stretch.set(stretch.size() - 1, word(last.joint(), last.start(), end, last.zone()));
      return;
    }
    if (last != null && start - last.end() > LONGEST_JOINT) {
      bar();
      last = null;
    }
    String joint = last == null ? "" : Fold.joint(text.substring(last.end(), start));
    stretch.add(word(joint, start, end, zone));
  }

  private Word word(String joint, int start, int end, Zone zone) {
    return new Word(Fold.word(text.substring(start, end)), joint, start, end, zone);
  }

  private int endOfWord(int start, int end) {
    int at = start;
    while (at < end) {
      int c = text.codePointAt(at);
      if (!isOfWord(c) && (at == start || !Fold.isInvisible(c))) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }
}
