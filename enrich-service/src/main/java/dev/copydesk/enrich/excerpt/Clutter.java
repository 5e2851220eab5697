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
          "(?<=^|[.!?…»”\"\\]]\\s?)(?:continue reading|read more|read the rest"
              + "|keep reading|lire la suite|en savoir plus|weiterlesen|mehr lesen|leer más"
              + "|seguir leyendo|leia mais|continue lendo|leggi tutto|lees verder"
              + "|اقرأ المزيد|读全文|続きを読む|читать далее)[^.!?]*+$",
          CASE);
  private static final Pattern ELLIPSIS = Pattern.compile("\\[(?:…|\\.\\.\\.)]\\s*$");
  private static final Pattern UPDATED =
      Pattern.compile(
          "(?:last )?(?:updated|modified|published|posted)\\b.{0,40}\\d{4}\\W*"
              + "|(?:mis à jour|publié|zuletzt aktualisiert|actualizado|aggiornato|atualizado"
              + "|آخر تحديث).{0,40}\\d{4}\\W*",
          CASE);
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?U)(?i:by|von|par|por|di|door) \\p{Lu}[\\w.’'-]*(?: \\p{Lu}[\\w.’'-]*){0,3}");

  private Clutter() {}

  /** The lines of which something is left. */
  static List<Line> without(List<Line> lines) {
    return lines.stream().map(Clutter::clean).filter(line -> !isClutter(line)).toList();
  }

  /** The line without a link to the rest at its end. */
  static String withoutLink(String line) {
    int tail = Math.max(0, line.length() - TAIL);
    Matcher more = MORE.matcher(line).useAnchoringBounds(false).useTransparentBounds(true);
    boolean leadsOn = more.region(tail, line.length()).find();
    return leadsOn ? line.substring(0, more.start()) : line;
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
        || ADDRESS.matcher(text).matches()
        || BYLINE.matcher(text).matches();
  }
}
