package dev.copydesk.standalone.promises;

import static dev.copydesk.standalone.promises.EditorialAction.action;
import static dev.copydesk.standalone.promises.EditorialAction.onPost;
import static dev.copydesk.standalone.promises.EditorialAction.save;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What makes a post public, and public no more. */
final class VisibilityActions {
  private VisibilityActions() {}

  static List<EditorialAction> all() {
    return Stream.of(hidden(), inTheTrash(), deleted()).flatMap(List::stream).toList();
  }

  private static List<EditorialAction> hidden() {
    return List.of(
        save("REST: give it a password", Map.of("password", "open sesame")),
        action(
            "REST: take the password away",
            room -> new long[] {room.publish(Map.of("password", "open sesame"))},
            (room, made) -> room.save(made[0], Map.of("password", ""))),
        save("REST: unpublish to a draft", Map.of("status", "draft")),
        action(
            "REST: publish again",
            room -> new long[] {drafted(room)},
            (room, made) -> room.save(made[0], Map.of("status", "publish"))),
        save("REST: make it private", Map.of("status", "private")),
        action(
            "REST: from private to public",
            room -> new long[] {room.publish(Map.of("status", "private"))},
            (room, made) -> room.save(made[0], Map.of("status", "publish"))));
  }

  private static List<EditorialAction> inTheTrash() {
    return List.of(
        onPost("REST: into the trash", (room, made) -> room.delete("posts", made[0])),
        action(
            "REST: delete what is in the trash already",
            room -> new long[] {trashed(room)},
            (room, made) -> room.delete("posts", made[0])),
        action(
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
        action(
            "REST: publish what came out of the trash",
            room -> {
              long id = trashed(room);
              room.admin("untrash", Map.of("id", id));
              return new long[] {id};
            },
            (room, made) -> room.save(made[0], Map.of("status", "publish"))));
  }

  private static List<EditorialAction> deleted() {
    return List.of(
        onPost("REST: delete for good", (room, made) -> room.deleteForGood("posts", made[0])),
        action(
            "cron: empty the trash",
            room -> new long[] {trashed(room)},
            (room, made) -> room.admin("empty-trash", Map.of("id", made[0]))),
        onPost(
            "admin: delete for good", (room, made) -> room.admin("delete", Map.of("id", made[0]))));
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
}
