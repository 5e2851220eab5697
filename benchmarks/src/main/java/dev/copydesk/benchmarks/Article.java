package dev.copydesk.benchmarks;

import dev.copydesk.contract.Json;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article of about 5 KB as WordPress renders it, made up from a fixed seed: paragraphs under
 * headings, some words strong, the quotes curly, as in most posts.
 */
final class Article {
  private static final String[] WORDS =
      ("therapy anxiety attention memory the a of to and in is that it with as for on by not from "
              + "people often when they feel change mood sleep habit inner critic learn small step "
              + "emotion regulation breath body mind relationship family child stress burnout day")
          .split(" ");

  private Article() {}

  static ObjectNode nativePost() {
    ObjectNode post = Json.MAPPER.createObjectNode();
    post.put("id", 7).put("type", "post").put("status", "publish");
    post.put("link", "https://magazine.example/en/an-article/");
    post.put("date_gmt", "2026-02-01T10:00:00").put("modified_gmt", "2026-02-01T10:00:00");
    post.putObject("title").put("rendered", "How small steps change a mood");
    post.putObject("content").put("rendered", html()).put("protected", false);
    post.putObject("excerpt").put("rendered", "").put("protected", false);
    post.putArray("categories").add(3).add(4);
    return post;
  }

  static String html() {
    return html(4);
  }

  /** The same with as many sections; fourteen are 17 KB. */
  static String html(int sections) {
    var random = new Random(42);
    var html = new StringBuilder(1_500 * sections);
    for (int section = 0; section < sections; section++) {
      html.append("\n<h3 class=\"wp-block-heading\"><strong>");
      sentence(random, html, 4);
      html.append("</strong></h3>\n");
      for (int paragraph = 0; paragraph < 3; paragraph++) {
        html.append("\n<p>");
        for (int i = 0; i < 5; i++) {
          sentence(random, html, 12 + random.nextInt(8));
          html.append(i == 2 ? " It’s called <strong>inner critic</strong>, often. " : " ");
        }
        html.append("</p>\n");
      }
    }
    return html.toString();
  }

  private static void sentence(Random random, StringBuilder to, int words) {
    for (int i = 0; i < words; i++) {
      String word = WORDS[random.nextInt(WORDS.length)];
      to.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : " " + word);
    }
    to.append('.');
  }
}
