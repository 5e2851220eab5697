package dev.copydesk.enrich.text;

/** For each character of a decoded text, the stretch of HTML that it came from. */
interface Places {
  /** Where the HTML of the character at {@code index} begins. */
  int start(int index);

  /** Where it ends. */
  int end(int index);

  /** Adds the places of the characters from {@code from} to {@code to}. */
  void addTo(Origins origins, int from, int to);

  /** Text that stands in the HTML as it is, from {@code offset} on. */
  record Verbatim(int offset) implements Places {
    @Override
    public int start(int index) {
      return offset + index;
    }

    @Override
    public int end(int index) {
      return offset + index + 1;
    }

    @Override
    public void addTo(Origins origins, int from, int to) {
      origins.addAll(offset + from, offset + to);
    }
  }
}
