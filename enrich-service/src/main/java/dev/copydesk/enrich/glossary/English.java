package dev.copydesk.enrich.glossary;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plurals of English nouns, and the singulars of what looks like a plural. */
final class English {
  private static final Irregulars NOUNS =
      Irregulars.read("/net/sf/extjwnl/data/wordnet/wn31/noun.exc", "plurals-en.txt");

  /** Words that end like a plural, and are none. */
  private static final Set<String> SINGULARS = Irregulars.words("singular-en.txt");

  private static final Pattern TAIL =
      Pattern.compile("[ -](?:of|in|for|at|to|by|on|with|from|against|under)[ -]");

  private English() {}

  /** The other forms of a phrase: its head, before "of" or at the end, in the other number. */
  static Collection<String> inflect(String phrase) {
    String whole = phrase.toLowerCase(Locale.ROOT).replace(' ', '-');
    Set<String> forms = new TreeSet<>();
    if (whole.indexOf('-') > 0) {
      forms.addAll(NOUNS.singulars(whole));
      forms.addAll(NOUNS.plurals(whole));
    }
    addHeads(phrase, forms);
    return forms;
  }

  private static void addHeads(String phrase, Set<String> all) {
    Matcher tail = TAIL.matcher(phrase);
    int end = phrase.indexOf(' ') + phrase.indexOf('-') > -2 && tail.find() ? tail.start() : -1;
    end = end <= 0 ? phrase.length() : end;
    int start = Math.max(phrase.lastIndexOf(' ', end - 1), phrase.lastIndexOf('-', end - 1)) + 1;
    if (end - start < 2 || !isWord(phrase, start, end)) {
      return;
    }
    Set<String> forms = new TreeSet<>();
    addForms(phrase.substring(start, end), forms);
    String before = phrase.substring(0, start);
    String after = phrase.substring(end);
    forms.forEach(form -> all.add(before + form + after));
  }

  private static void addForms(String head, Set<String> forms) {
    String word = head.toLowerCase(Locale.ROOT);
    List<String> singulars = NOUNS.singulars(word);
    forms.addAll(singulars);
    forms.addAll(NOUNS.plurals(word));
    if (SINGULARS.contains(word) && isInvariant(word)) {
      return;
    }
    if (singulars.isEmpty() && looksPlural(word)) {
      addSingulars(head, word, forms);
    } else if (singulars.isEmpty()) {
      addPlurals(head, word, forms);
      addIf(word.endsWith("men") && word.length() > 4, cut(head, 2) + "an", forms);
    }
  }

  private static void addPlurals(String head, String word, Set<String> forms) {
    if (endsInAny(word, "s", "x", "z", "ch", "sh")) {
      forms.add(head + "es");
      addIf(word.endsWith("ch"), head + "s", forms);
      addIf(endsInAny(word, "sis", "xis"), cut(head, 2) + "es", forms);
      return;
    }
    boolean sibilantless = !word.endsWith("y") || "aeiou".indexOf(before(word)) >= 0;
    addIf(sibilantless, head + "s", forms);
    addIf(word.endsWith("y") && !endsInAny(word, "ay", "ey", "oy"), cut(head, 1) + "ies", forms);
    addIf(word.endsWith("o"), head + "es", forms);
    addIf(word.endsWith("man"), cut(head, 2) + "en", forms);
    addIf(endsInAny(word, "self", "life", "wife"), ves(head), forms);
  }

  private static void addSingulars(String head, String word, Set<String> forms) {
    if (word.endsWith("ies") && word.length() > 4) {
      forms.add(cut(head, 3) + "y");
      forms.add(cut(head, 1));
    } else if (endsInAny(word, "sses", "shes", "xes")) {
      forms.add(cut(head, 2));
    } else {
      forms.add(cut(head, 1));
      addIf(endsInAny(word, "ches", "oes", "uses", "iases", "zzes"), cut(head, 2), forms);
    }
  }

  private static boolean looksPlural(String word) {
    return word.length() > 3
        && word.endsWith("s")
        && !endsInAny(word, "ss", "us", "is", "ics", "'s", "ous")
        && !SINGULARS.contains(word);
  }

  private static boolean isInvariant(String word) {
    return endsInAny(word, "series", "species", "ics", "news");
  }

  private static String ves(String head) {
    return cut(head, head.endsWith("e") || head.endsWith("E") ? 2 : 1) + "ves";
  }

  private static boolean isWord(String phrase, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isLetter(phrase.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char before(String word) {
    return word.charAt(word.length() - 2);
  }

  private static boolean endsInAny(String word, String... ends) {
    for (String end : ends) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static void addIf(boolean holds, String form, Set<String> forms) {
    if (holds) {
      forms.add(form);
    }
  }
}
