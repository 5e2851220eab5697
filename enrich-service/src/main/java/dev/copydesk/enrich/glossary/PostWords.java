package dev.copydesk.enrich.glossary;

import dev.copydesk.enrich.text.Article;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The words of a post as small numbers, a function of the post alone. All that a glossary can find
 * in it is made of them: a term none of whose forms has all its words here changes nothing of how
 * the post reads, which {@link ChangedTerms} tells. Confined to one thread.
 */
public final class PostWords {
  /** Of a text in which words that are no Arabic stand together with Arabic clitics. */
  static final int MIXED = 0;

  private static final int BITS = 28;
  private static final int GROUP = 7;
  private static final int MORE = 1 << GROUP;

  private final Tokens tokens = new Tokens();
  private final StringBuilder letters = new StringBuilder();
  private int[] words = new int[256];
  private int size;

  /** The words of a post's text and of its title. */
  public static PostWords of(Article article, String title) {
    PostWords words = new PostWords();
    words.add(Page.of(article).read(words.tokens));
    words.add(title);
    return words;
  }

  /** Adds the words of a line of plain text. */
  void add(String line) {
    add(Page.of(line).read(tokens));
  }

  /** About three bytes a word, whatever order they came in and however often. */
  public byte[] toBytes() {
    int[] sorted = Arrays.copyOf(words, size);
    Arrays.sort(sorted);
    var bytes = new ByteArrayOutputStream(size * 3);
    int before = -1;
    for (int word : sorted) {
      if (word > before) {
        write(word - Math.max(before, 0), bytes);
        before = word;
      }
    }
    return bytes.toByteArray();
  }

  private static void write(int number, ByteArrayOutputStream bytes) {
    int more = number;
    for (; more >= MORE; more >>>= GROUP) {
      bytes.write(more | MORE);
    }
    bytes.write(more);
  }

  /** What {@link #toBytes} wrote, in ascending order. */
  static int[] read(byte[] bytes) {
    int[] words = new int[bytes.length];
    int count = 0;
    int word = 0;
    for (int at = 0; at < bytes.length; at++) {
      int shift = 0;
      for (; bytes[at] < 0; at++, shift += GROUP) {
        word += (bytes[at] & (MORE - 1)) << shift;
      }
      word += bytes[at] << shift;
      words[count++] = word;
    }
    return Arrays.copyOf(words, count);
  }

  /** The small number of a word, given its number; two words that differ seldom share one. */
  static int small(long word) {
    return (int) word & (1 << BITS) - 1;
  }

  private void add(Tokens read) {
    for (int token = 0; token < read.size(); token++) {
      add(small(read.hash(token)));
      if (read.isArabic(token)) {
        read.letters(token, letters);
        Arabic.readings(letters.toString(), this::addReading);
      }
    }
  }

  private void addReading(String word) {
    add(small(Tokens.hash(word)));
    if (!Arabic.isArabic(word)) {
      add(MIXED);
    }
  }

  private void add(int word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size++] = word;
  }
}
