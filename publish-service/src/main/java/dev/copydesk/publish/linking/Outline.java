package dev.copydesk.publish.linking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Where the words of a piece of HTML stand, read as a browser reads it, however broken. */
final class Outline implements NodeVisitor {
  private static final String NOTE = "noglossary";

  private final List<Stretch> stretches = new ArrayList<>();
  private final Set<Leads> links = new HashSet<>();
  private final Set<String> excepted = new HashSet<>();
  private final Deque<Surroundings> around = new ArrayDeque<>();
  private boolean excluded;
  private int section;

  /** A link that the author made. */
  private record Leads(Address to, int section) {}

  private Outline() {
    around.push(Surroundings.NONE);
  }

  static Outline of(String html) {
    Outline outline = new Outline();
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    for (Node node : parser.parseFragmentInput(html, new Element("body"), "")) {
      node.traverse(outline);
    }
    outline.stretches.sort(Comparator.comparingInt(Stretch::start));
    return outline;
  }

  /** The stretches that have a part in {@code [start, end)}, in the order of the source. */
  List<Stretch> within(int start, int end) {
    return IntStream.range(firstEndingAfter(start), stretches.size())
        .mapToObj(stretches::get)
        .takeWhile(each -> each.start() < end)
        .toList();
  }

  /** Whether the author's note {@code <!--noglossary-->} excludes the term, or every term. */
  boolean excludes(String id) {
    return excluded || excepted.contains(id);
  }

  /** Whether the author links there, in one section or, where that is negative, anywhere. */
  boolean leadsTo(Address address, int inSection) {
    return links.stream()
        .anyMatch(
            link -> (inSection < 0 || inSection == link.section()) && link.to().equals(address));
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      enter(element);
    } else if (node instanceof TextNode text) {
      take(text.sourceRange());
    } else if (node instanceof Comment comment) {
      note(comment.getData().strip());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element) {
      around.pop();
    }
  }

  private void enter(Element element) {
    section += Surroundings.isHeading(element) ? 1 : 0;
    if (element.nameIs("table") && element.sourceRange().isTracked()) {
      closeBehind(element.sourceRange().startPos());
    }
    around.push(around.element().in(element));
    if (element.nameIs("a") && element.hasAttr("href")) {
      links.add(new Leads(Address.of(element.attr("href")), section));
    }
  }

  /**
   * What stands in a table and in no cell is shown before the table, where tags around it would
   * move the spaces beside them.
   */
  private void closeBehind(int start) {
    for (int i = stretches.size() - 1; i >= 0 && stretches.get(i).start() > start; i--) {
      stretches.set(i, stretches.get(i).closed());
    }
  }

  private void take(Range place) {
    if (place.isTracked() && place.endPos() > place.startPos()) {
      Surroundings here = around.element();
      stretches.add(
          new Stretch(place.startPos(), place.endPos(), here.access(), here.zones(), section));
    }
  }

  private void note(String comment) {
    if (comment.equals(NOTE)) {
      excluded = true;
    } else if (comment.startsWith(NOTE + ' ')) {
      Arrays.stream(comment.substring(NOTE.length()).split(",", -1))
          .map(String::strip)
          .forEach(excepted::add);
    }
  }

  private int firstEndingAfter(int offset) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
