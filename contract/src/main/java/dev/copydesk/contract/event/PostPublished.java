package dev.copydesk.contract.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A public post as the site gave it.
 *
 * @param post the native post: WordPress's REST v2 JSON, passwords and {@code raw} fields removed,
 *     otherwise untouched; must not be changed
 */
public record PostPublished(@JsonValue ObjectNode post) implements PostEvent {
  /** Reads the native post, which is the whole value. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PostPublished {}

  @Override
  public <R> R fold(Function<PostPublished, R> published, Function<PostRemoved, R> removed) {
    return published.apply(this);
  }
}
