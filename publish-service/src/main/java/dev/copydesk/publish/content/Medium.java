package dev.copydesk.publish.content;

import org.jspecify.annotations.Nullable;

/**
 * A picture, a sound, a film or something embedded that goes with a post.
 *
 * @param url absolute
 * @param kind what it is
 * @param type media type; the usual one of its kind where nothing tells it
 * @param title what stands in its place where it cannot be shown; null where nothing does
 */
public record Medium(String url, Kind kind, String type, @Nullable String title) {
  /** What a medium is. */
  public enum Kind {
    /** A picture. */
    IMAGE,
    /** A sound. */
    AUDIO,
    /** A film. */
    VIDEO,
    /** A page of another site that shows it. */
    PLAYER
  }
}
