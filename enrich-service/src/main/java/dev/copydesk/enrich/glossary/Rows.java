package dev.copydesk.enrich.glossary;

/**
 * Rows of words by their numbers ({@link Tokens}): what stands for those that are forms, and which
 * may begin longer ones.
 */
final class Rows {
  /** Set in a value where longer forms may go on. */
  static final int MORE = 1 << 31;

  private final Slots forms = new Slots();
  private final Beginnings beginnings = new Beginnings();
  private Sieve sieve = Sieve.of(0, 0);

  /** The value of a form, 0 for any other row, with {@link #MORE} or without. */
  int get(long row) {
    int mark = Beginnings.mark(row);
    int more = sieve.mayGoOn(mark) ? MORE : 0;
    return sieve.mayBeForm(mark) ? forms.get(row) | more : more;
  }

  /** Sets the value of a form, of 31 bits; 0 where it is none any more. */
  void put(long row, int value) {
    forms.put(row, value);
    sieve.addForm(Beginnings.mark(row));
    refine();
  }

  /** Longer forms begin with a row. */
  void begin(long row) {
    int mark = Beginnings.mark(row);
    if (beginnings.add(mark)) {
      sieve.addBeginning(mark);
      refine();
    }
  }

  private void refine() {
    if (sieve.isFull(forms.size(), beginnings.size())) {
      Sieve finer = Sieve.of(forms.size(), beginnings.size());
      forms.keys(row -> finer.addForm(Beginnings.mark(row)));
      beginnings.marks(finer::addBeginning);
      sieve = finer;
    }
  }
}
