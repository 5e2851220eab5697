package dev.copydesk.benchmarks.excerpts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An article as plain paragraphs and as HTML.
 *
 * @param language BCP 47
 */
record Story(String title, String language, List<String> paragraphs, String html) {
  static Story of(JsonNode line) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder html = new StringBuilder();
    for (JsonNode paragraph : line.get("paragraphs")) {
      String text = paragraph.get(1).stringValue();
      boolean list = paragraph.get(0).stringValue().equals("list");
      paragraphs.add(text);
      html.append(list ? "<ul><li>" : "<p>")
          .append(text.replace("&", "&amp;").replace("<", "&lt;"))
          .append(list ? "</li></ul>" : "</p>");
    }
    String title = line.get("title").stringValue();
    return new Story(title, line.get("lang").stringValue(), paragraphs, html.toString());
  }
}
