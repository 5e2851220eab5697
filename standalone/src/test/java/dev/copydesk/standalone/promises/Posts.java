package dev.copydesk.standalone.promises;

import dev.copydesk.contract.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Posts and terms as WordPress's REST v2 gives them. */
final class Posts {
  private Posts() {}

  static ObjectNode published(String site, long id, String html, Integer... categories) {
    ObjectNode post = Json.MAPPER.createObjectNode();
    post.put("id", id).put("type", "post").put("status", "publish");
    post.put("link", "https://" + site + "/post-" + id + "/");
    post.put("date_gmt", "2026-02-01T10:00:00").put("modified_gmt", "2026-02-01T10:00:00");
    post.putObject("title").put("rendered", "Post " + id);
    post.putObject("content").put("rendered", html).put("protected", false);
    post.putObject("excerpt").put("rendered", "").put("protected", false);
    List.of(categories).forEach(post.withArray("categories")::add);
    return post;
  }

  static ObjectNode withStatus(ObjectNode post, String status) {
    return post.deepCopy().put("status", status);
  }

  /** An editor's view of a password-protected post: its full text, and the password. */
  static ObjectNode withPassword(ObjectNode post, String password) {
    ObjectNode seen = post.deepCopy().put("password", password);
    ((ObjectNode) seen.get("content")).put("protected", true);
    return seen;
  }

  static ObjectNode category(String site, long id, String name, long parent) {
    return Json.MAPPER
        .createObjectNode()
        .put("id", id)
        .put("name", name)
        .put("slug", "slug-" + id)
        .put("taxonomy", "category")
        .put("parent", parent)
        .put("link", "https://" + site + "/category/slug-" + id + "/");
  }
}
