package dev.copydesk.enrich.excerpt;

import dev.copydesk.enrich.text.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of lines what no class name gives away: links to the rest, dates, bare addresses. */
final class Clutter {
  /** How near the end of a line, in UTF-16 units, a link to the rest begins. */
  private static final int TAIL = 100;

  private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern MORE =
      Pattern.compile(
          "\\s?(?:continue reading|read more|read the rest|keep reading|lire la suite|en savoir plus"
              + "|weiterlesen|mehr lesen|leer más|seguir leyendo|leia mais|continue lendo"
              + "|leggi tutto|lees verder|اقرأ المزيد|读全文|続きを読む|читать далее)",
          CASE);

  /** What may stand before a link to the rest: the end of a sentence or of a quotation. */
  private static final String ENDS = ".!?…»”\"]";

  private static final Pattern ELLIPSIS = Pattern.compile("\\[(?:…|\\.\\.\\.)]\\s*$");
  private static final Pattern UPDATED =
      Pattern.compile(
          "(?:last )?(?:updated|modified|published|posted)\\b.{0,40}\\d{4}\\W*"
              + "|(?:mis à jour|publié|zuletzt aktualisiert|actualizado|aggiornato|atualizado"
              + "|آخر تحديث).{0,40}\\d{4}\\W*",
          CASE);
  private static final Pattern RELATED =
      Pattern.compile(
          "(?:related(?: posts?| articles?)?|read (?:also|next)|see also|also read|you may also like"
              + "|recommended|(?:à )?lire aussi|lee también|leia também|siehe auch|lesen sie auch"
              + "|leggi anche|lees ook|اقرأ أيضا|関連記事|相关阅读)\\s?[:：].*",
          CASE);
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?U)(?i:(?:written |posted |words )?by|von|par|por|di|door)"
              + " \\p{Lu}[\\w.’'-]*+(?:,? (?:and |und |et |y |e |en )?\\p{Lu}[\\w.’'-]*+){0,7}");

  private Clutter() {}

  /** The lines of which something is left. */
  static List<Line> without(List<Line> lines) {
    return lines.stream().map(Clutter::clean).filter(line -> !isClutter(line)).toList();
  }

  /** The line without a link to the rest at its end. */
  static String withoutLink(String line) {
    int last = Math.max(0, line.length() - TAIL);
    for (int at = line.length(); at >= last; at--) {
      char before = at == 0 ? '.' : line.charAt(at - 1);
      if (ENDS.indexOf(before) >= 0 && MORE.matcher(line).region(at, line.length()).lookingAt()) {
        return line.substring(0, at);
      }
      if (".!?".indexOf(before) >= 0) {
        break;
      }
    }
    return line;
  }

  private static Line clean(Line line) {
    String words = withoutLink(line.text());
    Matcher ellipsis = ELLIPSIS.matcher(words);
    return line.part(0, ellipsis.find() ? ellipsis.start() : words.length());
  }

  private static boolean isClutter(Line line) {
    String text = line.text();
    return text.isEmpty()
        || UPDATED.matcher(text).matches()
        || RELATED.matcher(text).matches()
        || ADDRESS.matcher(text).matches()
        || BYLINE.matcher(text).matches();
  }
}
