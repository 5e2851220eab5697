package dev.copydesk.standalone.file;

import static java.util.Objects.requireNonNull;

import dev.copydesk.contract.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an export says, in the shape of the REST API, as far as it goes. An export holds what was
 * typed and not what is shown: shortcodes and dynamic blocks stand in it as they were written, an
 * excerpt is there only where somebody wrote one, a featured image is only a number. Of what is not
 * public nothing but the status is taken over.
 */
final class WxrSite {
  private static final Map<String, String> TAXONOMIES =
      Map.of("wp:category", "category", "wp:tag", "post_tag");

  /** The names that elements of categories, tags and other terms give to the same things. */
  private static final Map<String, String[]> FIELDS =
      Map.of(
          "wp:category", new String[] {"wp:category_nicename", "wp:cat_name", "wp:category_parent"},
          "wp:tag", new String[] {"wp:tag_slug", "wp:tag_name", ""},
          "wp:term", new String[] {"wp:term_slug", "wp:term_name", "wp:term_parent"});

  private static final Set<String> OLD_NAMES = Set.of("tag");

  private final Map<String, Long> terms = new HashMap<>();
  private final Map<String, WxrElement> authors = new HashMap<>();
  private String address = "";

  /** The address of the site that was exported. */
  void isAt(String address) {
    this.address = address;
  }

  /** Somebody who wrote for the site. */
  void author(WxrElement author) {
    authors.put(author.text("wp:author_login"), author);
  }

  /** A term; terms come before the posts, and those above before those below. */
  ObjectNode term(String element, WxrElement from) {
    String taxonomy = TAXONOMIES.getOrDefault(element, from.text("wp:term_taxonomy"));
    String[] fields = requireNonNull(FIELDS.get(element));
    String slug = from.text(fields[0]);
    terms.put(taxonomy + '/' + slug, from.number("wp:term_id"));
    ObjectNode term = Json.MAPPER.createObjectNode();
    term.put("id", from.number("wp:term_id")).put("taxonomy", taxonomy);
    term.put("name", from.text(fields[1])).put("slug", slug);
    term.put("parent", terms.getOrDefault(taxonomy + '/' + from.text(fields[2]), 0L));
    self(term, taxonomy);
    return term;
  }

  /** A post, or the notice that one is not public. */
  ObjectNode post(WxrElement from) {
    ObjectNode post = Json.MAPPER.createObjectNode();
    post.put("id", from.number("wp:post_id"));
    post.put("type", from.text("wp:post_type")).put("status", from.text("wp:status"));
    post.put("link", from.text("link").isEmpty() ? address : from.text("link"));
    self(post, "posts");
    boolean withheld = !from.text("wp:post_password").isEmpty();
    if (withheld || !from.text("wp:status").equals("publish")) {
      post.putObject("content").put("protected", withheld);
      return post;
    }
    texts(post, from);
    about(post, from);
    return post;
  }

  private static void texts(ObjectNode post, WxrElement from) {
    post.putObject("title").put("rendered", from.prose("title"));
    post.putObject("content")
        .put("rendered", Paragraphs.of(from.prose("content:encoded")))
        .put("protected", false);
    post.putObject("excerpt")
        .put("rendered", Paragraphs.of(from.prose("excerpt:encoded")))
        .put("protected", false);
  }

  private void about(ObjectNode post, WxrElement from) {
    post.put("slug", from.text("wp:post_name"));
    post.put("date_gmt", time(from.text("wp:post_date_gmt")));
    post.put("modified_gmt", time(from.text("wp:post_modified_gmt")));
    post.put("featured_media", WxrElement.number(from.meta().get("_thumbnail_id"), 0));
    post.set("categories", filed(from, "category"));
    post.set("tags", filed(from, "post_tag"));
    WxrElement author = authors.get(from.text("dc:creator"));
    if (author != null) {
      post.put("author", author.number("wp:author_id"));
      post.putObject("_embedded")
          .putArray("author")
          .addObject()
          .put("id", author.number("wp:author_id"))
          .put("name", author.text("wp:author_display_name"));
    }
  }

  private ArrayNode filed(WxrElement from, String taxonomy) {
    ArrayNode ids = Json.MAPPER.createArrayNode();
    for (WxrElement.Filed each : from.terms()) {
      String domain = OLD_NAMES.contains(each.domain()) ? "post_tag" : each.domain();
      Long id = domain.equals(taxonomy) ? terms.get(taxonomy + '/' + each.slug()) : null;
      if (id != null) {
        ids.add(id.longValue());
      }
    }
    return ids;
  }

  /** Exports have no address of terms; the REST API's own names their site. */
  private void self(ObjectNode item, String collection) {
    String href = address + "/wp-json/wp/v2/" + collection + '/' + item.path("id").asLong();
    item.putObject("_links").putArray("self").addObject().put("href", href);
  }

  private static String time(String sql) {
    return sql.replace(' ', 'T');
  }
}
