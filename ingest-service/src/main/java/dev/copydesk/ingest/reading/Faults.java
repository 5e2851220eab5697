package dev.copydesk.ingest.reading;

import dev.copydesk.contract.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Collects the faults of one item, so that a sender mends them all at once: every one of them, but
 * for an item that is nothing but faults, of which the first {@value #MOST} tell enough.
 */
public final class Faults {
  /** What WordPress's own words, ids and dates look like: too plain to give anything away. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:+-]{1,40}");

  private static final int MOST = 100;

  private final Map<String, Fault> faults = new LinkedHashMap<>();

  /** A refusal for the one reason that what stands at {@code path} is wrong. */
  public static Refused one(String path, String found, String fix) {
    return new Refused(null, List.of(new Fault(path, found, fix)));
  }

  /**
   * Notes that what stands at {@code path} is wrong; {@code found} must not be private. Of several
   * faults at one place the first is kept.
   */
  public void add(String path, String found, String fix) {
    if (faults.size() < MOST) {
      faults.putIfAbsent(path, new Fault(path, found, fix));
    }
  }

  /** Whether nothing was wrong. */
  public boolean none() {
    return faults.isEmpty();
  }

  /** The refusal of an item with these faults. */
  public Refused refused(@Nullable String subject) {
    return new Refused(subject, List.copyOf(faults.values()));
  }

  /** What a value is, without what it says: {@code a text of 12 characters}. */
  public static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case MISSING -> "nothing";
      case NULL -> "null";
      case BOOLEAN -> value.asString();
      case NUMBER -> "a number";
      case STRING -> text(value.stringValue());
      case ARRAY -> value.isEmpty() ? "an empty list" : "a list";
      default -> value.isEmpty() ? "an empty object" : "an object";
    };
  }

  /**
   * What a value says, where it is a number or a single plain word; else what it is. For fields
   * that hold no prose only: a status, a type, an id, a date.
   */
  public static String word(JsonNode value) {
    boolean plain = value.isValueNode() && PLAIN.matcher(value.asString()).matches();
    return plain ? '"' + value.asString() + '"' : kind(value);
  }

  private static String text(String text) {
    return text.isEmpty()
        ? "an empty text"
        : "a text of " + text.codePointCount(0, text.length()) + " characters";
  }
}
