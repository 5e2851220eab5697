package dev.copydesk.standalone.promises;

import static dev.copydesk.standalone.promises.EditorialAction.action;
import static dev.copydesk.standalone.promises.EditorialAction.onPost;
import static dev.copydesk.standalone.promises.EditorialAction.save;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is written of a post by the block editor's way in. */
final class WritingActions {
  private WritingActions() {}

  static List<EditorialAction> all() {
    return Stream.of(publishing(), content(), assignments(), quickly())
        .flatMap(List::stream)
        .toList();
  }

  private static List<EditorialAction> publishing() {
    return List.of(
        action(
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
                        Map.of("footnotes", "[]")))));
  }

  private static List<EditorialAction> content() {
    return List.of(
        save("REST: update the content", Map.of("content", "<p>It now says something else.</p>")),
        onPost(
            "REST: save without a change",
            (room, made) -> room.save(made[0], Map.of("status", "publish"))),
        save("REST: change the slug", Map.of("slug", "another-address")));
  }

  private static List<EditorialAction> assignments() {
    return List.of(
        action(
            "REST: change the categories only",
            room -> new long[] {room.publish(), room.category()},
            (room, made) -> room.save(made[0], Map.of("categories", List.of(made[1])))),
        action(
            "REST: change the tags only",
            room -> new long[] {room.publish(), room.tag()},
            (room, made) -> room.save(made[0], Map.of("tags", List.of(made[1])))),
        action(
            "REST: take the featured image away",
            room -> new long[] {room.publish(Map.of("featured_media", room.image()))},
            (room, made) -> room.save(made[0], Map.of("featured_media", 0))),
        action(
            "REST: sticky no more",
            room -> new long[] {room.publish(Map.of("sticky", true))},
            (room, made) -> room.save(made[0], Map.of("sticky", false))),
        save("REST: change meta only", Map.of("meta", Map.of("footnotes", "[ ]"))));
  }

  private static List<EditorialAction> quickly() {
    return List.of(
        onPost(
                "REST: three writes within one second",
                (room, made) -> {
                  room.save(made[0], Map.of("title", "One"));
                  room.save(made[0], Map.of("title", "Two"));
                  room.save(made[0], Map.of("title", "Three"));
                })
            .saving(3));
  }
}
