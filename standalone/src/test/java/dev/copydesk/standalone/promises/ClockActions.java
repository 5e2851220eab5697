package dev.copydesk.standalone.promises;

import static dev.copydesk.standalone.promises.EditorialAction.action;
import static dev.copydesk.standalone.promises.EditorialAction.save;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What happens when a time comes. */
final class ClockActions {
  private ClockActions() {}

  static List<EditorialAction> all() {
    return Stream.of(scheduled(), due(), early()).flatMap(List::stream).toList();
  }

  private static List<EditorialAction> scheduled() {
    return List.of(
        action(
            "REST: schedule for in six seconds, which publishes at once",
            room -> new long[0],
            (room, made) ->
                room.publish(
                    Map.of("status", "future", "date_gmt", Newsroom.in(Duration.ofSeconds(6))))),
        action("REST: schedule for later", room -> new long[0], (room, made) -> room.scheduled()));
  }

  private static List<EditorialAction> due() {
    return List.of(
        action(
            "cron: publish what is due",
            room -> new long[] {room.due(room.scheduled())},
            (room, made) -> room.cron()),
        action(
                "cron: publish two that are due",
                room -> new long[] {room.due(room.scheduled()), room.due(room.scheduled())},
                (room, made) -> room.cron())
            .saving(2),
        action(
            "cron: the first visitor sets off what is due",
            room -> new long[] {room.due(room.scheduled())},
            (room, made) -> room.wordpress().visit("/")),
        action(
            "cron: four at the same time",
            room -> new long[] {room.due(room.scheduled())},
            (room, made) -> room.cronTimes(4)));
  }

  private static List<EditorialAction> early() {
    return List.of(
        action(
            "REST: publish a scheduled post now",
            room -> new long[] {room.scheduled()},
            (room, made) ->
                room.save(
                    made[0],
                    Map.of("status", "publish", "date_gmt", Newsroom.in(Duration.ofSeconds(-1))))),
        action(
            "REST: publish a scheduled post, its date left in the future, which leaves it"
                + " scheduled",
            room -> new long[] {room.scheduled()},
            (room, made) -> room.save(made[0], Map.of("status", "publish"))),
        save(
            "REST: date a published post into the future",
            Map.of("date_gmt", Newsroom.in(Duration.ofDays(300)))));
  }
}
