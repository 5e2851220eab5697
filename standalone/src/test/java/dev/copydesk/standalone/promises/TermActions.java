package dev.copydesk.standalone.promises;

import static dev.copydesk.standalone.promises.EditorialAction.action;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What becomes of the terms that posts have. */
final class TermActions {
  private TermActions() {}

  static List<EditorialAction> all() {
    return Stream.of(changed(), deleted(), merged(), refused()).flatMap(List::stream).toList();
  }

  private static List<EditorialAction> changed() {
    return List.of(
        inCategory("REST: rename a category", Map.of("name", "Renamed & moved")),
        inCategory("REST: change a category's slug", Map.of("slug", "another-slug")),
        action(
            "REST: move a category below another",
            room -> inNew(room, room.category()),
            (room, made) -> room.edit("categories", made[0], Map.of("parent", room.category()))));
  }

  private static List<EditorialAction> deleted() {
    return List.of(
        action(
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
        action(
            "REST: delete a tag",
            room -> {
              long tag = room.tag();
              return new long[] {tag, room.publish(Map.of("tags", List.of(tag)))};
            },
            (room, made) -> room.deleteForGood("tags", made[0])));
  }

  private static List<EditorialAction> merged() {
    return List.of(
        action(
            "admin: merge one category into another",
            room -> {
              long from = room.category();
              return new long[] {
                from, room.category(), room.publish(Map.of("categories", List.of(from)))
              };
            },
            (room, made) -> room.admin("merge", Map.of("from", made[0], "to", made[1]))));
  }

  private static List<EditorialAction> refused() {
    return List.of(
        action(
            "REST: delete a category without force, which is refused",
            room -> inNew(room, room.category()),
            (room, made) -> room.delete("categories", made[0])),
        action(
            "REST: delete the default category, which is refused",
            room -> new long[] {room.publish()},
            (room, made) -> room.deleteForGood("categories", 1)));
  }

  private static EditorialAction inCategory(String name, Map<String, ?> fields) {
    return action(
        name,
        room -> inNew(room, room.category()),
        (room, made) -> room.edit("categories", made[0], fields));
  }

  /** A category with one post in it. */
  private static long[] inNew(Newsroom room, long category) throws Exception {
    return new long[] {category, room.publish(Map.of("categories", List.of(category)))};
  }
}
