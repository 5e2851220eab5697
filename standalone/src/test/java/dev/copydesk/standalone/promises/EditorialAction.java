package dev.copydesk.standalone.promises;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that people or WordPress itself do to posts and terms.
 *
 * @param name what is done, and in which form
 * @param before makes what it is done to; what that makes is settled before the action
 * @param action does it
 * @param saves how often a post of its own is stored while it is done
 * @param silent whether WordPress tells nobody, so that only a comparison can find it
 */
record EditorialAction(String name, Prepare before, Act action, int saves, boolean silent) {
  /** Makes what is needed. */
  @FunctionalInterface
  interface Prepare {
    long[] in(Newsroom newsroom) throws Exception;
  }

  /** Does something to what was made. */
  @FunctionalInterface
  interface Act {
    void in(Newsroom newsroom, long[] made) throws Exception;
  }

  @Override
  public String toString() {
    return name;
  }

  private static EditorialAction of(String name, Prepare before, Act action) {
    return new EditorialAction(name, before, action, 1, false);
  }

  private static EditorialAction save(String name, Map<String, ?> fields) {
    return onPost(name, (room, made) -> room.save(made[0], fields));
  }

  private static EditorialAction onPost(String name, Act action) {
    return of(name, room -> new long[] {room.publish()}, action);
  }

  private EditorialAction saving(int times) {
    return new EditorialAction(name, before, action, times, silent);
  }

  private EditorialAction silently() {
    return new EditorialAction(name, before, action, saves, true);
  }

  /** Every action that is known to be told of differently, in an order in which all can be done. */
  static List<EditorialAction> all() {
    return Stream.of(writing(), visibility(), terms(), editor(), clock(), surroundings())
        .flatMap(List::stream)
        .toList();
  }

  private static List<EditorialAction> writing() {
    return List.of(
        of(
            "REST: create and publish in one call, with everything",
            room -> new long[] {room.category(), room.tag(), room.image()},
            (room, made) ->
                room.publish(
                    Map.of(
                        "categories",
                        List.of(made[0]),
                        "tags",
                        List.of(made[1]),
                        "featured_media",
                        made[2],
                        "sticky",
                        true,
                        "format",
                        "aside",
                        "meta",
                        Map.of("footnotes", "[]")))),
        save("REST: update the content", Map.of("content", "<p>It now says something else.</p>")),
        onPost(
            "REST: save without a change",
            (room, made) -> room.save(made[0], Map.of("status", "publish"))),
        save("REST: change the slug", Map.of("slug", "another-address")),
        of(
            "REST: change the categories only",
            room -> new long[] {room.publish(), room.category()},
            (room, made) -> room.save(made[0], Map.of("categories", List.of(made[1])))),
        of(
            "REST: change the tags only",
            room -> new long[] {room.publish(), room.tag()},
            (room, made) -> room.save(made[0], Map.of("tags", List.of(made[1])))),
        of(
            "REST: take the featured image away",
            room -> new long[] {room.publish(Map.of("featured_media", room.image()))},
            (room, made) -> room.save(made[0], Map.of("featured_media", 0))),
        of(
            "REST: sticky no more",
            room -> new long[] {room.publish(Map.of("sticky", true))},
            (room, made) -> room.save(made[0], Map.of("sticky", false))),
        save("REST: change meta only", Map.of("meta", Map.of("footnotes", "[ ]"))),
        onPost(
                "REST: three writes within one second",
                (room, made) -> {
                  room.save(made[0], Map.of("title", "One"));
                  room.save(made[0], Map.of("title", "Two"));
                  room.save(made[0], Map.of("title", "Three"));
                })
            .saving(3));
  }

  private static List<EditorialAction> visibility() {
    return List.of(
        save("REST: give it a password", Map.of("password", "open sesame")),
        of(
            "REST: take the password away",
            room -> new long[] {room.publish(Map.of("password", "open sesame"))},
            (room, made) -> room.save(made[0], Map.of("password", ""))),
        save("REST: unpublish to a draft", Map.of("status", "draft")),
        of(
            "REST: publish again",
            room -> new long[] {drafted(room)},
            (room, made) -> room.save(made[0], Map.of("status", "publish"))),
        save("REST: make it private", Map.of("status", "private")),
        of(
            "REST: from private to public",
            room -> new long[] {room.publish(Map.of("status", "private"))},
            (room, made) -> room.save(made[0], Map.of("status", "publish"))),
        onPost("REST: into the trash", (room, made) -> room.delete("posts", made[0])),
        of(
            "REST: delete what is in the trash already",
            room -> new long[] {trashed(room)},
            (room, made) -> room.delete("posts", made[0])),
        of(
            "REST: out of the trash, straight to public",
            room -> new long[] {trashed(room)},
            (room, made) -> room.save(made[0], Map.of("status", "publish"))),
        onPost(
                "admin: into the trash and out again, which makes a draft of it",
                (room, made) -> {
                  room.admin("trash", Map.of("id", made[0]));
                  room.admin("untrash", Map.of("id", made[0]));
                })
            .saving(2),
        of(
            "REST: publish what came out of the trash",
            room -> {
              long id = trashed(room);
              room.admin("untrash", Map.of("id", id));
              return new long[] {id};
            },
            (room, made) -> room.save(made[0], Map.of("status", "publish"))),
        onPost("REST: delete for good", (room, made) -> room.deleteForGood("posts", made[0])),
        of(
            "cron: empty the trash",
            room -> new long[] {trashed(room)},
            (room, made) -> room.admin("empty-trash", Map.of("id", made[0]))),
        onPost(
            "admin: delete for good", (room, made) -> room.admin("delete", Map.of("id", made[0]))));
  }

  private static List<EditorialAction> terms() {
    return List.of(
        inCategory("REST: rename a category", Map.of("name", "Renamed & moved")),
        inCategory("REST: change a category's slug", Map.of("slug", "another-slug")),
        of(
            "REST: move a category below another",
            room -> inNew(room, room.category()),
            (room, made) -> room.edit("categories", made[0], Map.of("parent", room.category()))),
        of(
                "REST: delete a category with posts in it and one below it",
                room -> {
                  long category = room.category();
                  long below = room.category(category);
                  return new long[] {
                    category,
                    room.publish(Map.of("categories", List.of(category))),
                    room.publish(Map.of("categories", List.of(category, below)))
                  };
                },
                (room, made) -> room.deleteForGood("categories", made[0]))
            .saving(2),
        of(
            "REST: delete a tag",
            room -> {
              long tag = room.tag();
              return new long[] {tag, room.publish(Map.of("tags", List.of(tag)))};
            },
            (room, made) -> room.deleteForGood("tags", made[0])),
        of(
            "admin: merge one category into another",
            room -> {
              long from = room.category();
              return new long[] {
                from, room.category(), room.publish(Map.of("categories", List.of(from)))
              };
            },
            (room, made) -> room.admin("merge", Map.of("from", made[0], "to", made[1]))),
        of(
            "REST: delete a category without force, which is refused",
            room -> inNew(room, room.category()),
            (room, made) -> room.delete("categories", made[0])),
        of(
            "REST: delete the default category, which is refused",
            room -> new long[] {room.publish()},
            (room, made) -> room.deleteForGood("categories", 1)));
  }

  private static List<EditorialAction> editor() {
    return List.of(
        of(
            "admin: open the editor, which makes an auto-draft",
            room -> new long[0],
            (room, made) -> room.admin("auto-draft", Map.of())),
        of(
            "REST: autosave of an auto-draft",
            room -> new long[] {autoDraft(room)},
            (room, made) -> autosave(room, made[0])),
        of(
            "REST: save a draft from the editor",
            room -> new long[] {autoDraft(room)},
            (room, made) -> room.save(made[0], Map.of("status", "draft", "title", "Not yet"))),
        of(
            "REST: publish from the editor",
            room -> new long[] {drafted(room)},
            (room, made) ->
                room.save(made[0], Map.of("status", "publish", "content", "<p>Now.</p>"))),
        onPost(
            "admin: the meta boxes' own save, which follows the editor's",
            (room, made) -> room.admin("meta-box", Map.of("id", made[0]))),
        onPost("REST: autosave of a published post", (room, made) -> autosave(room, made[0])),
        of(
            "admin: restore a revision",
            room -> {
              long id = room.publish();
              room.save(id, Map.of("content", "<p>A second thought.</p>"));
              room.save(id, Map.of("content", "<p>A third thought.</p>"));
              return new long[] {id};
            },
            (room, made) -> room.admin("restore", Map.of("id", made[0]))),
        of(
                "admin: edit two posts at once",
                room -> new long[] {room.publish(), room.publish(), room.category()},
                (room, made) ->
                    room.admin(
                        "bulk", Map.of("ids", List.of(made[0], made[1]), "category", made[2])))
            .saving(2),
        of(
            "import: a post is stored, and its terms after it",
            room -> new long[] {room.category()},
            (room, made) ->
                room.admin(
                    "insert",
                    Map.of(
                        "post_title", "Imported",
                        "post_content", "<p>From elsewhere.</p>",
                        "post_status", "publish",
                        "terms", List.of(made[0])))));
  }

  private static List<EditorialAction> clock() {
    return List.of(
        of(
            "REST: schedule for in six seconds, which publishes at once",
            room -> new long[0],
            (room, made) ->
                room.publish(
                    Map.of("status", "future", "date_gmt", Newsroom.in(Duration.ofSeconds(6))))),
        of("REST: schedule for later", room -> new long[0], (room, made) -> room.scheduled()),
        of(
            "cron: publish what is due",
            room -> new long[] {room.due(room.scheduled())},
            (room, made) -> room.cron()),
        of(
                "cron: publish two that are due",
                room -> new long[] {room.due(room.scheduled()), room.due(room.scheduled())},
                (room, made) -> room.cron())
            .saving(2),
        of(
            "cron: the first visitor sets off what is due",
            room -> new long[] {room.due(room.scheduled())},
            (room, made) -> room.wordpress().visit("/")),
        of(
            "cron: four at the same time",
            room -> new long[] {room.due(room.scheduled())},
            (room, made) -> room.cronTimes(4)),
        of(
            "REST: publish a scheduled post now",
            room -> new long[] {room.scheduled()},
            (room, made) ->
                room.save(
                    made[0],
                    Map.of("status", "publish", "date_gmt", Newsroom.in(Duration.ofSeconds(-1))))),
        of(
            "REST: publish a scheduled post, its date left in the future, which leaves it"
                + " scheduled",
            room -> new long[] {room.scheduled()},
            (room, made) -> room.save(made[0], Map.of("status", "publish"))),
        save(
            "REST: date a published post into the future",
            Map.of("date_gmt", Newsroom.in(Duration.ofDays(300)))));
  }

  private static List<EditorialAction> surroundings() {
    return List.of(
        of(
            "REST: an author takes another name",
            room -> {
              long author = room.author();
              return new long[] {author, room.publish(Map.of("author", author))};
            },
            (room, made) -> room.edit("users", made[0], Map.of("name", "Another Name"))),
        of(
            "REST: an author is deleted, the posts go to another",
            room -> {
              long author = room.author();
              return new long[] {author, room.publish(Map.of("author", author))};
            },
            (room, made) ->
                room.wordpress()
                    .rest(
                        "DELETE",
                        "/wp-json/wp/v2/users/" + made[0] + "?force=true&reassign=1",
                        null)),
        onPost("visitor: a comment", (room, made) -> room.admin("comment", Map.of("id", made[0]))),
        of(
            "REST: the featured image gets another text",
            room -> {
              long image = room.image();
              return new long[] {image, room.publish(Map.of("featured_media", image))};
            },
            (room, made) -> room.edit("media", made[0], Map.of("alt_text", "A single dot"))),
        of(
            "REST: the featured image is deleted",
            room -> {
              long image = room.image();
              return new long[] {image, room.publish(Map.of("featured_media", image))};
            },
            (room, made) -> room.deleteForGood("media", made[0])),
        onPost(
                "database: a title is written past WordPress",
                (room, made) ->
                    room.admin(
                        "sql",
                        Map.of("id", made[0], "set", Map.of("post_title", "Written by SQL"))))
            .silently(),
        onPost(
            "plugin: a post becomes a page",
            (room, made) -> room.admin("type", Map.of("id", made[0], "type", "page"))),
        onPost(
            "admin: every address changes",
            (room, made) -> room.admin("permalinks", Map.of("structure", "/archive/%post_id%/"))));
  }

  private static EditorialAction inCategory(String name, Map<String, ?> fields) {
    return of(
        name,
        room -> inNew(room, room.category()),
        (room, made) -> room.edit("categories", made[0], fields));
  }

  /** A category with one post in it. */
  private static long[] inNew(Newsroom room, long category) throws Exception {
    return new long[] {category, room.publish(Map.of("categories", List.of(category)))};
  }

  private static long drafted(Newsroom room) throws Exception {
    long id = room.publish();
    room.save(id, Map.of("status", "draft"));
    return id;
  }

  private static long trashed(Newsroom room) throws Exception {
    long id = room.publish();
    room.delete("posts", id);
    return id;
  }

  private static long autoDraft(Newsroom room) throws Exception {
    return room.admin("auto-draft", Map.of()).asLong();
  }

  private static void autosave(Newsroom room, long id) throws Exception {
    room.wordpress()
        .rest(
            "POST",
            "/wp-json/wp/v2/posts/" + id + "/autosaves",
            Map.of("title", "Half a", "content", "<p>Half a sen</p>"));
  }
}
