package dev.copydesk.enrich.glossary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a line that its author made bold or italic, without what does not belong to a term:
 * an article before it, an abbreviation in brackets or a colon behind it.
 *
 * @param start offset in the line
 * @param end offset in the line, exclusive
 */
record Marked(int start, int end) {
  private static final Pattern BEFORE =
      Pattern.compile("^\\s*(?:(?:[Tt]he|[Aa]n?|[Ll]es?|[Ll]a|[Uu]ne?)\\s+|[Ll]['’])?");
  private static final Pattern BEHIND = Pattern.compile("\\s*(?:\\([\\p{L}\\d/-]+\\)?|[:：])?\\s*$");
  private static final String SENTENCE_END = ".!?:;…。؟？！";
  private static final String CLOSING = "'’”»)]";

  /** What may be a term; null where the stretch is a label, a heading or a part of a word. */
  static @Nullable Marked of(String line, int start, int end) {
    String words = line.substring(start, end);
    boolean opens = lastBefore(line, start) < 0 || endsSentence(line, start);
    if ((opens && isLabel(words, line, end)) || cutsAWord(line, start, end)) {
      return null;
    }
    Matcher head = BEFORE.matcher(words);
    int from = start + (head.find() ? head.end() : 0);
    Matcher tail = BEHIND.matcher(words);
    int to = start + (tail.find() ? tail.start() : words.length());
    return from < to ? new Marked(from, to) : null;
  }

  /** What opens a sentence, and goes on behind a colon, or ends as a sentence of its own. */
  private static boolean isLabel(String words, String line, int end) {
    int behind = firstFrom(line, end);
    return words.stripTrailing().endsWith(":")
        || line.startsWith(":", behind)
        || (endsSentence(words, words.length()) && behind < line.length());
  }

  /** Whether a sentence ends before an offset, be it in quotation marks. */
  private static boolean endsSentence(String line, int offset) {
    int at = lastBefore(line, offset);
    while (at >= 0 && CLOSING.indexOf(line.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && SENTENCE_END.indexOf(line.charAt(at)) >= 0;
  }

  /** Where the last character stands that is no space; below 0 where there is none. */
  private static int lastBefore(String line, int offset) {
    int at = offset - 1;
    while (at >= 0 && Character.isWhitespace(line.charAt(at))) {
      at--;
    }
    return at;
  }

  private static int firstFrom(String line, int offset) {
    int at = offset;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Drop caps and prefixes do; the s of a plural may stand outside. */
  private static boolean cutsAWord(String line, int start, int end) {
    boolean before = start > 0 && isInWord(line, start - 1) && isInWord(line, start);
    boolean plural = line.startsWith("s", end) && !isInWord(line, end + 1);
    return before || (isInWord(line, end - 1) && isInWord(line, end) && !plural);
  }

  private static boolean isInWord(String line, int at) {
    return at < line.length() && Character.isLetterOrDigit(line.charAt(at));
  }
}
