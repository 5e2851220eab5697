package dev.copydesk.enrich.glossary;

/** Follows the words of an Arabic text as they stand, and without what is written onto them. */
final class Readings {
  private final Tokens tokens;
  private final Rows rows;
  private final Reached reached;
  private final StringBuilder letters = new StringBuilder();

  /** Takes a value with its first word and its last. */
  interface Reached {
    void at(int value, int first, int last, boolean clitic);
  }

  Readings(Tokens tokens, Rows rows, Reached reached) {
    this.tokens = tokens;
    this.rows = rows;
    this.reached = reached;
  }

  /** Follows every form that begins with a word. */
  void from(int first) {
    follow(new Step(first, first, 0, false));
  }

  private void follow(Step step) {
    take(step, tokens.hash(step.at), step.clitic);
    tokens.letters(step.at, letters);
    Arabic.readings(letters.toString(), word -> take(step, Tokens.hash(word), true));
  }

  private void take(Step step, long word, boolean clitic) {
    long key = step.at == step.first ? word : Tokens.join(step.key, tokens.joint(step.at), word);
    int value = rows.get(key);
    if ((value & ~Rows.MORE) != 0) {
      reached.at(value, step.first, step.at, clitic);
    }
    if (value < 0 && tokens.goesOn(step.at + 1)) {
      follow(new Step(step.first, step.at + 1, key, clitic));
    }
  }

  private record Step(int first, int at, long key, boolean clitic) {}
}
