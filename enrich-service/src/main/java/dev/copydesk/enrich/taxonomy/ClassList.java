package dev.copydesk.enrich.taxonomy;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads slugs from {@code class_list}, which names a post's terms without their ids. */
final class ClassList {
  private ClassList() {}

  /** What stands behind {@code prefix-} in the classes of the post, in their order. */
  static List<String> slugs(JsonNode post, String prefix) {
    String start = prefix + "-";
    return post.path("class_list")
        .valueStream()
        .map(name -> name.asString(""))
        .filter(name -> name.startsWith(start) && name.length() > start.length())
        .map(name -> name.substring(start.length()))
        .distinct()
        .toList();
  }
}
