package dev.copydesk.enrich.text;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Plain text of short pieces of HTML: titles, names, alternative texts. */
public final class Plain {
  private Plain() {}

  /** Without tags, entities decoded once, white space folded. */
  public static String of(String html) {
    boolean marked = html.indexOf('<') >= 0;
    return marked ? Whitespace.folded(Jsoup.parseBodyFragment(html).text()) : ofName(html);
  }

  /** Entities decoded once, white space folded; an angle bracket is itself. */
  public static String ofName(String name) {
    return Whitespace.folded(name.indexOf('&') < 0 ? name : Parser.unescapeEntities(name, false));
  }
}
