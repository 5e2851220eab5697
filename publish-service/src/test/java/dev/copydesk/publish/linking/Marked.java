package dev.copydesk.publish.linking;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** HTML with links in it, as tests read it. */
final class Marked {
  private static final Pattern NEW =
      Pattern.compile("<(a|dfn) class=\"glossary-term\"[^>]*>([^<]*)</\\1>");
  private static final Pattern ID = Pattern.compile("data-term-id=\"([^\"]*)\"");

  private Marked() {}

  /** Each new link as {@code [its words]}, everything else as it is. */
  static String brackets(String html) {
    return NEW.matcher(html).replaceAll("[$2]");
  }

  static String without(String html) {
    return NEW.matcher(html).replaceAll("$2");
  }

  /** The ids of the linked terms, in the order of the text. */
  static List<String> ids(String html) {
    return NEW.matcher(html)
        .results()
        .map(MatchResult::group)
        .map(tag -> ID.matcher(tag).results().findFirst().orElseThrow().group(1))
        .toList();
  }
}
