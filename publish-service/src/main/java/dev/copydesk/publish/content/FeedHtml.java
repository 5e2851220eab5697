package dev.copydesk.publish.content;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes of a site's HTML what other people's programs may show: parsed and written anew, with the
 * elements and attributes of text, pictures, sounds, films and tables alone. No script, no handler
 * and no style passes, and what is embedded becomes a link.
 */
public final class FeedHtml {
  private static final String NOT_CONTENT =
      "script, style, template, svg, math, canvas, select, textarea, button, input, title, link,"
          + " meta, base, frameset, img + noscript";

  /**
   * What is written is read again, as a browser will read it, until it stays as it is: broken HTML
   * may mean something else once it is put in order.
   */
  private static final int MOST_READINGS = 8;

  private static final Cleaner CLEANER = new Cleaner(safelist());

  private FeedHtml() {}

  /**
   * The content of a post.
   *
   * @param html as the site gave it; anything is taken
   * @param url where the post stands: relative addresses begin there
   */
  public static Body of(String html, String url) {
    Document dirty = read(Plain.text(html), url);
    Links.makeAbsolute(dirty);
    List<Medium> media = Embeds.toLinks(dirty);
    String written = written(dirty);
    for (int i = 0; i < MOST_READINGS; i++) {
      String again = written(read(written, url));
      if (again.equals(written)) {
        break;
      }
      written = again;
    }
    return new Body(written, media);
  }

  private static Document read(String html, String url) {
    Document document = Jsoup.parseBodyFragment(html, url);
    document.select(NOT_CONTENT).remove();
    // What a parser takes for data is written as it is, whatever it stands in now.
    document.nodeStream(DataNode.class).toList().forEach(DataNode::remove);
    return document;
  }

  private static String written(Document dirty) {
    Document clean = CLEANER.clean(dirty);
    clean.select("figure:empty, picture:empty, video:not([src]):empty").forEach(Element::remove);
    clean.outputSettings(
        new OutputSettings().prettyPrint(false).charset("UTF-8").escapeMode(EscapeMode.xhtml));
    return Plain.text(clean.body().html()).strip();
  }

  /** Plain text as HTML that reads the same. */
  public static String ofText(String text) {
    return Entities.escape(Plain.text(text));
  }

  private static Safelist safelist() {
    return Safelist.relaxed()
        .addTags("abbr", "address", "article", "aside", "audio", "bdi", "bdo", "del", "details")
        .addTags("dfn", "figcaption", "figure", "footer", "header", "hr", "ins", "kbd", "main")
        .addTags("mark", "picture", "rp", "rt", "ruby", "s", "samp", "section", "source", "summary")
        .addTags("time", "track", "tt", "var", "video", "wbr")
        .addAttributes(":all", "dir", "lang", "title")
        .addAttributes("abbr", "title")
        .addAttributes("audio", "controls", "src")
        .addAttributes("details", "open")
        .addAttributes("del", "cite", "datetime")
        .addAttributes("ins", "cite", "datetime")
        .addAttributes("img", "alt", "height", "sizes", "src", "srcset", "width")
        .addAttributes("ol", "reversed", "start", "type")
        .addAttributes("source", "media", "sizes", "src", "srcset", "type")
        .addAttributes("time", "datetime")
        .addAttributes("track", "kind", "label", "src", "srclang")
        .addAttributes("video", "controls", "height", "poster", "src", "width")
        .addEnforcedAttribute("audio", "controls", "controls")
        .addEnforcedAttribute("video", "controls", "controls")
        .addProtocols("a", "href", "tel")
        .removeProtocols("a", "href", "ftp");
  }
}
