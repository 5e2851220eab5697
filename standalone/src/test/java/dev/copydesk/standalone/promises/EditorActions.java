package dev.copydesk.standalone.promises;

import static dev.copydesk.standalone.promises.EditorialAction.action;
import static dev.copydesk.standalone.promises.EditorialAction.onPost;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the editors' own screens do beside saving. */
final class EditorActions {
  private EditorActions() {}

  static List<EditorialAction> all() {
    return Stream.of(drafts(), savedByScreens(), many()).flatMap(List::stream).toList();
  }

  private static List<EditorialAction> drafts() {
    return List.of(
        action(
            "admin: open the editor, which makes an auto-draft",
            room -> new long[0],
            (room, made) -> room.admin("auto-draft", Map.of())),
        action(
            "REST: autosave of an auto-draft",
            room -> new long[] {autoDraft(room)},
            (room, made) -> autosave(room, made[0])),
        action(
            "REST: save a draft from the editor",
            room -> new long[] {autoDraft(room)},
            (room, made) -> room.save(made[0], Map.of("status", "draft", "title", "Not yet"))),
        action(
            "REST: publish from the editor",
            room -> new long[] {drafted(room)},
            (room, made) ->
                room.save(made[0], Map.of("status", "publish", "content", "<p>Now.</p>"))));
  }

  private static List<EditorialAction> savedByScreens() {
    return List.of(
        onPost(
            "admin: the meta boxes' own save, which follows the editor's",
            (room, made) -> room.admin("meta-box", Map.of("id", made[0]))),
        onPost("REST: autosave of a published post", (room, made) -> autosave(room, made[0])),
        action(
            "admin: restore a revision",
            room -> {
              long id = room.publish();
              room.save(id, Map.of("content", "<p>A second thought.</p>"));
              room.save(id, Map.of("content", "<p>A third thought.</p>"));
              return new long[] {id};
            },
            (room, made) -> room.admin("restore", Map.of("id", made[0]))));
  }

  private static List<EditorialAction> many() {
    return List.of(
        action(
                "admin: edit two posts at once",
                room -> new long[] {room.publish(), room.publish(), room.category()},
                (room, made) ->
                    room.admin(
                        "bulk", Map.of("ids", List.of(made[0], made[1]), "category", made[2])))
            .saving(2),
        action(
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

  private static long drafted(Newsroom room) throws Exception {
    long id = room.publish();
    room.save(id, Map.of("status", "draft"));
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
