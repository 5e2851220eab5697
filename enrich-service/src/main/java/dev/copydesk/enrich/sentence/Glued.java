package dev.copydesk.enrich.sentence;

/** Decides where no white space follows a mark: numbers, addresses, notes, forgotten spaces. */
final class Glued {
  private final String text;

  Glued(String text) {
    this.text = text;
  }

  /** Where the sentence ends, which may be behind the numbers of notes; 0 where it goes on. */
  int end(int at, int after) {
    char c = text.charAt(after);
    if (Character.isDigit(c) || c == '[') {
      return afterNotes(at, after);
    }
    boolean capital = Character.isUpperCase(c) && after + 1 < text.length();
    boolean word =
        capital && (Character.isLowerCase(text.charAt(after + 1)) || text.charAt(after + 1) == ' ');
    return word && isEndOfWord(at) && !isAddress(after) ? after : 0;
  }

  /** Notes are numbers behind the stop; a sentence follows them. */
  private int afterNotes(int at, int after) {
    boolean note =
        (isEndOfWord(at) && Character.isLetter(text.charAt(at - 1)))
            || (at > 0 && text.charAt(at - 1) == ')');
    int end = after;
    while (end < text.length() && isNote(end)) {
      end++;
    }
    boolean few = end - after <= 24 && text.charAt(end - 1) == ' ';
    boolean ends = note && few && end < text.length();
    return ends && Character.isUpperCase(text.charAt(end)) ? end - 1 : 0;
  }

  private boolean isNote(int at) {
    char c = text.charAt(at);
    return Character.isDigit(c) || c == '[' || c == ']' || c == ' ';
  }

  /** Two small letters, a number, or what closes: no abbreviation and no name of a host. */
  private boolean isEndOfWord(int at) {
    if (at < 2) {
      return false;
    }
    char before = text.charAt(at - 1);
    boolean small = Character.isLowerCase(before) && Character.isLowerCase(text.charAt(at - 2));
    return small || (Character.isDigit(before) && Character.isDigit(text.charAt(at - 2)));
  }

  private boolean isAddress(int after) {
    int from = after;
    while (from > 0 && !Marks.isSpace(text.charAt(from - 1))) {
      from--;
    }
    int to = after;
    while (to < text.length() && !Marks.isSpace(text.charAt(to))) {
      to++;
    }
    String word = text.substring(from, to);
    return word.indexOf('/') >= 0 || word.indexOf('@') >= 0 || word.startsWith("www.");
  }
}
