package dev.copydesk.benchmarks.references;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.TermDefined;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A site of any size, always the same: all posts are in category 1, the first thousand in category
 * 2 and the first ten in category 3; one in a hundred mentions {@link #TERM}.
 *
 * @param words how many a post has
 * @param tags how many a post has, of the {@link #TAGS} that there are
 */
public record Site(int words, int tags) {
  static final String NAME = "bench.example";
  public static final String TERM = "quiet garden";

  /** Tags are numbered from 1 to this. */
  static final int TAGS = 200;

  /** With posts of 4.7 KB of HTML, which have no tags. */
  public static final Site LONG_POSTS = new Site(650, 0);

  private static final String[] WORDS = vocabulary();

  static String key(long id) {
    return NAME + "/post/" + id;
  }

  ObjectNode post(long id) {
    ObjectNode post = Json.MAPPER.createObjectNode();
    post.put("id", id).put("type", "post").put("status", "publish");
    post.put("link", "https://" + NAME + "/" + id + "/");
    post.put("date_gmt", "2026-02-01T10:00:00").put("modified_gmt", "2026-02-01T10:00:00");
    post.putObject("title").put("rendered", "Post " + id);
    post.putObject("content").put("rendered", html(id)).put("protected", false);
    var categories = post.putArray("categories").add(1);
    if (id <= 1_000) {
      categories.add(2);
    }
    if (id <= 10) {
      categories.add(3);
    }
    var random = new Random(id);
    random.ints(1, TAGS + 1).distinct().limit(tags).forEach(post.putArray("tags")::add);
    return post;
  }

  public static TermDefined category(int id, String name) {
    return new TermDefined(NAME, TermKey.CATEGORY, id, name, "c" + id, null, 0);
  }

  static TermDefined tag(int id, String name) {
    return new TermDefined(NAME, TermKey.TAG, id, name, "t" + id, null, 0);
  }

  public static GlossaryTermDefined term(String id, String term) {
    return new GlossaryTermDefined(id, NAME, "und", term, List.of(), "What it is.", null, Set.of());
  }

  private String html(long id) {
    var random = new Random(id);
    return IntStream.range(0, words)
        .mapToObj(i -> WORDS[random.nextInt(WORDS.length)] + (i % 13 == 12 ? "." : ""))
        .collect(
            Collectors.joining(
                " ", "<p>" + (id % 100 == 0 ? "A " + TERM + " it is. " : ""), ".</p>\n"))
        .replace(". ", ".</p>\n<p>");
  }

  private static String[] vocabulary() {
    String[] syllables = {
      "ba", "re", "mo", "ti", "lu", "san", "ker", "dol", "vin", "pes", "a", "on"
    };
    var random = new Random(7);
    return IntStream.range(0, 5_000)
        .mapToObj(
            i ->
                IntStream.range(0, 2 + random.nextInt(2))
                    .mapToObj(s -> syllables[random.nextInt(syllables.length)])
                    .collect(Collectors.joining()))
        .toArray(String[]::new);
  }
}
