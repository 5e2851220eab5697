package dev.copydesk.standalone.file;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives text that was typed in WordPress's old editor the paragraphs that WordPress shows: an empty
 * line sets them apart. What the block editor wrote, or what has its own elements, stays.
 */
final class Paragraphs {
  private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?is)\\A</?(p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote|pre|figure"
              + "|section|article|aside|header|footer|form|hr|iframe|script|style|!--)\\b.*|\\A<!--.*");

  private Paragraphs() {}

  /** The HTML of {@code typed}. */
  static String of(String typed) {
    return typed.contains("<!-- wp:") || typed.contains("<p") || typed.contains("<pre")
        ? typed
        : Arrays.stream(EMPTY_LINE.split(typed.strip()))
            .filter(part -> !part.isBlank())
            .map(Paragraphs::paragraph)
            .collect(Collectors.joining("\n"));
  }

  private static String paragraph(String part) {
    return BLOCK.matcher(part).matches() ? part : "<p>" + part.replace("\n", "<br />\n") + "</p>";
  }
}
