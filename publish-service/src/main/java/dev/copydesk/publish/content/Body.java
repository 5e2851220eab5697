package dev.copydesk.publish.content;

import java.util.List;

/**
 * A post's content as feeds carry it.
 *
 * @param html well-formed, safe and with absolute addresses alone
 * @param media what was embedded in it, in its order, each once
 */
public record Body(String html, List<Medium> media) {
  public Body {
    media = List.copyOf(media);
  }
}
