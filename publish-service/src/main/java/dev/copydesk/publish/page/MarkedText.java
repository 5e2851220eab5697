package dev.copydesk.publish.page;

import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.TermMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A post's words with its glossary terms marked. The first mention of a term in each piece of text
 * can be reached by keyboard, and carries what the term means; the others are marked alone, so that
 * a reader with a keyboard need not stop at each.
 *
 * <p>It works on the plain text, never on the site's HTML: what comes out holds no element but its
 * own.
 */
final class MarkedText {
  private static final String TERM =
      "<dfn class=\"term\" tabindex=\"0\" aria-describedby=\"%1$s\">%2$s"
          + "<span class=\"meaning\" role=\"tooltip\" id=\"%1$s\">%3$s</span></dfn>";

  private final String text;
  private final String name;
  private final List<Place> places = new ArrayList<>();
  private int meanings;

  private record Place(Mention mention, TermMatch term) {}

  MarkedText(EnrichedPost post) {
    text = post.content().text();
    name = post.key().toString();
    for (TermMatch term : post.terms()) {
      term.mentions().forEach(mention -> places.add(new Place(mention, term)));
    }
    places.sort(Comparator.comparingInt(place -> place.mention().textStart()));
  }

  /** {@code part} as HTML; with marks where it stands in the text to the letter. */
  String part(String part) {
    int start = text.indexOf(part);
    return start < 0 ? Html.text(part) : marked(start, start + part.length());
  }

  /** The text as paragraphs, whole ones up to {@code most} UTF-16 units, but at least one. */
  String paragraphs(int most) {
    var html = new StringBuilder();
    int start = 0;
    while (start < text.length() && (start == 0 || end(start) <= most)) {
      html.append("<p>").append(marked(start, end(start))).append("</p>\n");
      start = end(start) + 1;
    }
    return html.toString();
  }

  private int end(int start) {
    int line = text.indexOf('\n', start);
    return line < 0 ? text.length() : line;
  }

  private String marked(int start, int end) {
    var html = new StringBuilder();
    Set<String> explained = new HashSet<>();
    int at = start;
    for (Place place : places) {
      Mention mention = place.mention();
      if (mention.textStart() >= at && mention.textEnd() <= end) {
        html.append(Html.text(text.substring(at, mention.textStart())));
        html.append(mark(place, explained.add(place.term().id())));
        at = mention.textEnd();
      }
    }
    return html.append(Html.text(text.substring(at, end))).toString();
  }

  private String mark(Place place, boolean first) {
    String words =
        Html.text(text.substring(place.mention().textStart(), place.mention().textEnd()));
    String meaning = place.term().definition();
    return first && meaning != null
        ? TERM.formatted(Html.text(name) + "/m" + meanings++, words, meaning(place.term(), meaning))
        : "<span class=\"term\">" + words + "</span>";
  }

  private static String meaning(TermMatch term, String meaning) {
    String url = term.url();
    String head = url == null ? Html.text(term.term()) : Html.link(url, term.term());
    return "<b>" + head + "</b> " + Html.text(meaning);
  }
}
