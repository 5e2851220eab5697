package dev.copydesk.enrich.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a term with brackets in it stands for: "rapid eye movement (REM) sleep" is "REM sleep". */
final class Variants {
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^()]+)\\)");

  private Variants() {}

  /** The forms without the brackets, and with their abbreviation in the place of its words. */
  static List<String> of(String text) {
    List<String> variants = new ArrayList<>();
    Matcher matcher = text.indexOf('(') < 0 ? null : BRACKETS.matcher(text);
    if (matcher != null && matcher.find() && matcher.start() > 0) {
      String before = text.substring(0, matcher.start());
      String after = text.substring(matcher.end());
      variants.add(before + after);
      String inside = matcher.group(1).strip();
      if (isAbbreviation(inside)) {
        variants.add((unabbreviated(before, inside) + inside + after).strip());
      }
    }
    return variants;
  }

  private static boolean isAbbreviation(String text) {
    return text.length() > 1
        && text.indexOf(' ') < 0
        && text.chars().filter(Character::isUpperCase).count() > text.length() / 2;
  }

  /** What is left of the words before the bracket when those that it abbreviates are gone. */
  private static String unabbreviated(String before, String abbreviation) {
    String[] words = before.split("(?<=[\\s-])", -1);
    int letters = (int) abbreviation.chars().filter(Character::isUpperCase).count();
    int first = words.length;
    while (first > 0 && letters > 0) {
      first--;
      letters--;
      if (Character.toUpperCase(words[first].charAt(0))
              == Character.toUpperCase(abbreviation.charAt(0))
          && letters == 0) {
        break;
      }
    }
    return String.join("", List.of(words).subList(0, first));
  }
}
