package dev.copydesk.ingest.source;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain text of the short HTML that a glossary's titles and definitions are. Posts are not read
 * with this: enriching has a parser for them.
 */
final class Markup {
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->");
  private static final Pattern TAG = Pattern.compile("<[/a-zA-Z][^>]*>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "hellip", "…",
          "ndash", "–", "mdash", "—", "rsquo", "’");

  private Markup() {}

  /** The text on one line. */
  static String text(String html) {
    String seen = TAG.matcher(UNSEEN.matcher(html).replaceAll(" ")).replaceAll(" ");
    return ENTITY.matcher(seen).replaceAll(Markup::decoded).strip().replaceAll("[\\s\u00a0]+", " ");
  }

  private static String decoded(MatchResult entity) {
    return Matcher.quoteReplacement(character(entity));
  }

  private static String character(MatchResult entity) {
    if (entity.group(3) != null) {
      return NAMED.getOrDefault(entity.group(3), entity.group());
    }
    int code =
        entity.group(1) == null
            ? Integer.parseInt(entity.group(2), 16)
            : Integer.parseInt(entity.group(1));
    boolean sound = Character.isValidCodePoint(code) && code > 0 && !isSurrogate(code);
    return sound ? Character.toString(code) : " ";
  }

  private static boolean isSurrogate(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }
}
