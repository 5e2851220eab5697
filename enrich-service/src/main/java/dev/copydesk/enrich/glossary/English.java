package dev.copydesk.enrich.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The plurals of English nouns, and the singulars of what looks like a plural. */
final class English {
  private static final Irregulars NOUNS =
      Irregulars.read("/net/sf/extjwnl/data/wordnet/wn31/noun.exc", "plurals-en.txt");

  /** Words that end like a plural, and are none. */
  private static final Set<String> SINGULARS = Irregulars.words("singular-en.txt");

  /** Plurals that are words of their own too, as customs, glasses and feelings are. */
  private static final Set<String> OWN_WORDS = Irregulars.words("own-plurals-en.txt");

  private static final List<String> PREPOSITIONS =
      List.of("of", "in", "for", "at", "to", "by", "on", "with", "from", "against", "under");

  private English() {}

  /** The other forms of a phrase: its head, before "of" or at the end, in the other number. */
  static Collection<String> inflect(String phrase) {
    List<String> forms = new ArrayList<>(4);
    int start = 0;
    int end = joint(phrase, 0);
    if (end < phrase.length() && NOUNS.mayHavePhrase(phrase)) {
      addIrregular(phrase.toLowerCase(Locale.ROOT).replace(' ', '-'), forms);
    }
    while (end < phrase.length()) {
      int next = joint(phrase, end + 1);
      if (end > 0 && next < phrase.length() && isPreposition(phrase, end + 1, next)) {
        break;
      }
      start = end + 1;
      end = next;
    }
    if (end - start > 1 && isWord(phrase, start, end)) {
      addHeads(phrase, start, end, forms);
    }
    return forms;
  }

  /** Whether it has singulars in the list. */
  private static boolean addIrregular(String word, List<String> forms) {
    Irregulars.Others others = NOUNS.of(word);
    for (String singular : others.singulars()) {
      forms.add(singular);
    }
    for (String plural : others.plurals()) {
      forms.add(plural);
    }
    return !others.singulars().isEmpty();
  }

  private static void addHeads(String phrase, int start, int end, List<String> all) {
    if (end - start == phrase.length()) {
      if (!OWN_WORDS.contains(phrase.toLowerCase(Locale.ROOT))) {
        addForms(phrase, all);
      }
      return;
    }
    List<String> forms = new ArrayList<>(4);
    addForms(phrase.substring(start, end), forms);
    String before = phrase.substring(0, start);
    String after = phrase.substring(end);
    for (String form : forms) {
      all.add(before + form + after);
    }
  }

  private static void addForms(String head, List<String> forms) {
    String word = isSmall(head, 0, head.length()) ? head : head.toLowerCase(Locale.ROOT);
    if (addIrregular(word, forms) || isInvariant(word)) {
      return;
    }
    if (looksPlural(word)) {
      addSingulars(head, word, forms);
    } else {
      addPlurals(head, word, forms);
    }
  }

  private static void addPlurals(String head, String word, List<String> forms) {
    switch (word.charAt(word.length() - 1)) {
      case 's', 'x', 'z' -> {
        forms.add(head + "es");
        addIf(endsInAny(word, "sis", "xis"), cut(head, 2) + "es", forms);
      }
      case 'h' -> {
        addIf(!endsInAny(word, "sh"), head + "s", forms);
        addIf(endsInAny(word, "ch", "sh"), head + "es", forms);
      }
      case 'y' -> {
        addIf("aeiou".indexOf(before(word)) >= 0, head + "s", forms);
        addIf("aeo".indexOf(before(word)) < 0, cut(head, 1) + "ies", forms);
      }
      case 'n' -> {
        forms.add(head + "s");
        addIf(word.endsWith("man"), cut(head, 2) + "en", forms);
        addIf(word.endsWith("men") && word.length() > 4, cut(head, 2) + "an", forms);
      }
      case 'o' -> {
        forms.add(head + "s");
        forms.add(head + "es");
      }
      case 'e', 'f' -> {
        forms.add(head + "s");
        addIf(endsInAny(word, "self", "life", "wife"), ves(head), forms);
      }
      default -> forms.add(head + "s");
    }
  }

  private static void addSingulars(String head, String word, List<String> forms) {
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
    return word.endsWith("s")
        && endsInAny(word, "series", "species", "ics", "news")
        && SINGULARS.contains(word);
  }

  private static String ves(String head) {
    return cut(head, head.endsWith("e") || head.endsWith("E") ? 2 : 1) + "ves";
  }

  /** Where the next word ends: at a space, a hyphen, or the phrase's end. */
  private static int joint(String phrase, int from) {
    int at = from;
    while (at < phrase.length() && phrase.charAt(at) != ' ' && phrase.charAt(at) != '-') {
      at++;
    }
    return at;
  }

  private static boolean isPreposition(String phrase, int start, int end) {
    for (String word : PREPOSITIONS) {
      if (word.length() == end - start && phrase.startsWith(word, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(String phrase, int start, int end) {
    boolean word = isSmall(phrase, start, end);
    for (int i = start; !word && i < end; i++) {
      if (!Character.isLetter(phrase.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSmall(String phrase, int start, int end) {
    for (int i = start; i < end; i++) {
      if (phrase.charAt(i) < 'a' || phrase.charAt(i) > 'z') {
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

  private static void addIf(boolean holds, String form, List<String> forms) {
    if (holds) {
      forms.add(form);
    }
  }
}
