package dev.copydesk.standalone.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of an export with the texts of the elements in it.
 *
 * @param texts by name, such as {@code wp:post_id}; of several of a name the first
 * @param terms what an item is filed under
 * @param meta a post's fields of its own, by their keys
 */
record WxrElement(Map<String, String> texts, List<Filed> terms, Map<String, String> meta) {
  /**
   * A term that an item is filed under.
   *
   * @param domain its taxonomy
   * @param slug its slug
   */
  record Filed(String domain, String slug) {}

  /** Reads the element that has just begun, to its end. */
  static WxrElement read(XMLStreamReader xml) throws XMLStreamException {
    var element = new WxrElement(new HashMap<>(), new ArrayList<>(), new HashMap<>());
    while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
      element.add(xml);
    }
    return element;
  }

  /** The name of the element that has just begun, with the prefix that exports give it. */
  static String name(XMLStreamReader xml) {
    String prefix = xml.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? xml.getLocalName()
        : prefix + ':' + xml.getLocalName();
  }

  /** The text of {@code name}; empty where there is none. */
  String text(String name) {
    return texts.getOrDefault(name, "").strip();
  }

  /** The text of {@code name} with all its white space. */
  String prose(String name) {
    return texts.getOrDefault(name, "");
  }

  /** The whole number in {@code name}; 0 where there is none. */
  long number(String name) {
    return number(texts.get(name), 0);
  }

  /** The whole number that {@code text} is. */
  static long number(@Nullable String text, long otherwise) {
    return text != null && text.strip().matches("\\d{1,18}")
        ? Long.parseLong(text.strip())
        : otherwise;
  }

  private void add(XMLStreamReader xml) throws XMLStreamException {
    String name = name(xml);
    if (name.equals("category")) {
      String domain = xml.getAttributeValue(null, "domain");
      String slug = xml.getAttributeValue(null, "nicename");
      skip(xml);
      if (domain != null && slug != null) {
        terms.add(new Filed(domain, slug));
      }
    } else if (name.equals("wp:postmeta")) {
      WxrElement pair = read(xml);
      meta.putIfAbsent(pair.text("wp:meta_key"), pair.text("wp:meta_value"));
    } else {
      addText(xml, name);
    }
  }

  private void addText(XMLStreamReader xml, String name) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      } else if (depth == 1 && xml.hasText() && event != XMLStreamReader.COMMENT) {
        text.append(xml.getText());
      }
    }
    texts.putIfAbsent(name, text.toString());
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth +=
          event == XMLStreamReader.START_ELEMENT
              ? 1
              : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
    }
  }
}
