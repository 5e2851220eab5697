package dev.copydesk.enrich.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds shortcodes that WordPress left in the text because nothing rendered them, and leaves an
 * author's own brackets alone: {@code [sic]} and {@code [Editor's note]} are text.
 */
final class Shortcodes {
  private static final Pattern BRACKETS =
      Pattern.compile(
          "\\[(?<closing>/)?(?<name>[a-zA-Z][\\w-]*+)(?<rest>(?:\\s(?:\"[^\"]*\"|[^\\[\\]\"])*+)?)/?]");
  private static final Pattern ATTRIBUTE = Pattern.compile("[\\w-]=");
  private static final Set<String> KNOWN =
      Set.of(
          "audio",
          "button",
          "caption",
          "code",
          "column",
          "contact-form",
          "contact-form-7",
          "embed",
          "gallery",
          "playlist",
          "quote",
          "row",
          "toc",
          "video",
          "youtube");

  private final Matcher brackets;

  Shortcodes(String text) {
    brackets = BRACKETS.matcher(text);
  }

  /** Goes to the next one. */
  boolean next() {
    while (brackets.find()) {
      if (isShortcode()) {
        return true;
      }
    }
    return false;
  }

  int start() {
    return brackets.start();
  }

  int end() {
    return brackets.end();
  }

  /** Whether it begins or ends a caption. */
  boolean isCaption() {
    return name().equals("caption") || name().equals("wp_caption");
  }

  boolean isClosing() {
    return brackets.group("closing") != null;
  }

  private boolean isShortcode() {
    return isClosing()
        || name().indexOf('_') >= 0
        || ATTRIBUTE.matcher(brackets.group("rest")).find()
        || (KNOWN.contains(name()) && brackets.group("rest").isBlank());
  }

  private String name() {
    return brackets.group("name").toLowerCase(Locale.ROOT);
  }
}
