package dev.copydesk.standalone.promises;

import static dev.copydesk.standalone.promises.EditorialAction.action;
import static dev.copydesk.standalone.promises.EditorialAction.onPost;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What happens around a post and changes what is read of it. */
final class SurroundingActions {
  private SurroundingActions() {}

  static List<EditorialAction> all() {
    return Stream.of(authors(), images(), others()).flatMap(List::stream).toList();
  }

  private static List<EditorialAction> authors() {
    return List.of(
        action(
            "REST: an author takes another name",
            room -> {
              long author = room.author();
              return new long[] {author, room.publish(Map.of("author", author))};
            },
            (room, made) -> room.edit("users", made[0], Map.of("name", "Another Name"))),
        action(
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
                        null)));
  }

  private static List<EditorialAction> images() {
    return List.of(
        action(
            "REST: the featured image gets another text",
            room -> {
              long image = room.image();
              return new long[] {image, room.publish(Map.of("featured_media", image))};
            },
            (room, made) -> room.edit("media", made[0], Map.of("alt_text", "A single dot"))),
        action(
            "REST: the featured image is deleted",
            room -> {
              long image = room.image();
              return new long[] {image, room.publish(Map.of("featured_media", image))};
            },
            (room, made) -> room.deleteForGood("media", made[0])));
  }

  private static List<EditorialAction> others() {
    return List.of(
        onPost("visitor: a comment", (room, made) -> room.admin("comment", Map.of("id", made[0]))),
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
}
