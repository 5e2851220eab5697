package dev.copydesk.publish.push;

import dev.copydesk.publish.push.FeedTopics.Topic;
import java.time.Duration;

/** What subscribers ask for, made for the tests. */
final class Samples {
  static final Topic TOPIC = new Topic("https://feeds.example", "/feed.atom", "?category=emotions");
  static final Duration LEASE = Duration.ofDays(10);

  private Samples() {}

  static Intent intent(int number) {
    return intent(number, "a secret");
  }

  static Intent intent(int number, String secret) {
    return new Intent(
        number,
        Intent.SUBSCRIBE,
        "https://reader.example/callback/" + number,
        TOPIC,
        secret,
        LEASE);
  }
}
