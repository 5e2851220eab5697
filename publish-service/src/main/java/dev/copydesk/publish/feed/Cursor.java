package dev.copydesk.publish.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in the feed, between two of its entries: all before it are those whose offset is below
 * the cursor's. Every projection on every node hands out the same cursors and understands each
 * other's.
 *
 * @param feed which feed it is a place in; another topic has another name, even after it was
 *     deleted and made again
 * @param offsets of each partition, the first that is not before the cursor
 */
public record Cursor(String feed, List<Long> offsets) {
  private static final Pattern TEXT = Pattern.compile("1 (\\S+) (\\d{1,18}(?:,\\d{1,18})*)");

  public Cursor {
    offsets = List.copyOf(offsets);
  }

  /** The place before the first entry. */
  public static Cursor start(String feed, int partitions) {
    return new Cursor(feed, Collections.nCopies(partitions, 0L));
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException when it is none of ours
   */
  public static Cursor parse(String text) {
    String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
    Matcher matcher = TEXT.matcher(plain);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a cursor");
    }
    return new Cursor(
        matcher.group(1),
        Arrays.stream(matcher.group(2).split(",", -1)).map(Long::valueOf).toList());
  }

  /** The same place with {@code partition} moved to {@code offset}. */
  public Cursor at(int partition, long offset) {
    List<Long> moved = new ArrayList<>(offsets);
    moved.set(partition, offset);
    return new Cursor(feed, moved);
  }

  /** The place just after {@code entry}. */
  public Cursor after(PlacedEntry entry) {
    return at(entry.partition(), entry.offset() + 1);
  }

  /** The place just before {@code entry}. */
  public Cursor before(PlacedEntry entry) {
    return at(entry.partition(), entry.offset());
  }

  /** A text without meaning to anyone else; letters, digits, {@code -} and {@code _}. */
  @Override
  public String toString() {
    String plain =
        "1 " + feed + ' ' + offsets.stream().map(String::valueOf).collect(Collectors.joining(","));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.ISO_8859_1));
  }
}
