package dev.copydesk.publish.push;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked of the hub, which the receiver at {@code callback} has yet to say is meant.
 *
 * @param mode {@code subscribe} or {@code unsubscribe}
 * @param lease how long a subscription is to last
 */
record Intent(
    long id,
    String mode,
    String callback,
    FeedTopics.Topic topic,
    @Nullable String secret,
    Duration lease) {
  static final String SUBSCRIBE = "subscribe";
  static final String UNSUBSCRIBE = "unsubscribe";

  boolean subscribes() {
    return mode.equals(SUBSCRIBE);
  }
}
