package dev.copydesk.standalone.promises;

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

  static EditorialAction action(String name, Prepare before, Act action) {
    return new EditorialAction(name, before, action, 1, false);
  }

  static EditorialAction save(String name, Map<String, ?> fields) {
    return onPost(name, (room, made) -> room.save(made[0], fields));
  }

  static EditorialAction onPost(String name, Act action) {
    return action(name, room -> new long[] {room.publish()}, action);
  }

  EditorialAction saving(int times) {
    return new EditorialAction(name, before, action, times, silent);
  }

  EditorialAction silently() {
    return new EditorialAction(name, before, action, saves, true);
  }

  /** Every action that is known to be told of differently, in an order in which all can be done. */
  static List<EditorialAction> all() {
    return Stream.of(
            WritingActions.all(),
            VisibilityActions.all(),
            TermActions.all(),
            EditorActions.all(),
            ClockActions.all(),
            SurroundingActions.all())
        .flatMap(List::stream)
        .toList();
  }
}
