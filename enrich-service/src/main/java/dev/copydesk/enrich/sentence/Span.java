package dev.copydesk.enrich.sentence;

/**
 * A sentence's place in its text, without the white space around it.
 *
 * @param start offset in UTF-16 units
 * @param end offset in UTF-16 units, exclusive
 */
public record Span(int start, int end) {
  /** The sentence itself. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
