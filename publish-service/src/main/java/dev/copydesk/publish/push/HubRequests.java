package dev.copydesk.publish.push;

import dev.copydesk.contract.Fault;
import dev.copydesk.kit.http.Problem;
import dev.copydesk.publish.push.FeedTopics.Topic;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a subscriber asks the hub for a feed, or for no more of it (WebSub, section 5.1). */
final class HubRequests {
  private static final int MOST_BYTES = 16 << 10;
  private static final int LONGEST_SECRET = 199;
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration USUAL = Duration.ofDays(10);
  private static final Duration LONGEST = Duration.ofDays(30);

  private final FeedTopics topics;
  private final Guard guard;
  private final Subscriptions subscriptions;
  private final int most;
  private final Runnable wake;

  HubRequests(
      FeedTopics topics, Guard guard, Subscriptions subscriptions, int most, Runnable wake) {
    this.topics = topics;
    this.guard = guard;
    this.subscriptions = subscriptions;
    this.most = most;
    this.wake = wake;
  }

  /** Notes what is asked for, to be verified, or says what is wrong with it. */
  void take(Context context) throws IOException {
    Intent intent = intent(context, form(context));
    if (intent.subscribes() && subscriptions.count() >= most) {
      context.header("Retry-After", "3600");
      throw Problem.of(
              503,
              "Too many subscriptions",
              "This hub has " + most + " subscriptions, as many as it may; try again later.")
          .asException();
    }
    subscriptions.ask(intent);
    wake.run();
    context.status(202).contentType("text/plain").result("Your callback will be asked.\n");
  }

  private Intent intent(Context context, Map<String, String> form) {
    return new Intent(
        0, mode(form), callback(form), topic(context, form), secret(form), lease(form));
  }

  private static String mode(Map<String, String> form) {
    String mode = form.getOrDefault("hub.mode", "");
    if (mode.equals(Intent.SUBSCRIBE) || mode.equals(Intent.UNSUBSCRIBE)) {
      return mode;
    }
    throw fault("hub.mode", mode, "use subscribe or unsubscribe");
  }

  private String callback(Map<String, String> form) {
    String callback = form.getOrDefault("hub.callback", "");
    Optional<String> refusal = guard.refusal(callback);
    if (refusal.isPresent()) {
      throw fault("hub.callback", callback, "it " + refusal.get());
    }
    return callback;
  }

  private Topic topic(Context context, Map<String, String> form) {
    String asked = form.getOrDefault("hub.topic", "");
    Topic topic =
        topics
            .find(context, asked)
            .orElseThrow(
                () -> fault("hub.topic", asked, "use the address of a feed of this service"));
    if (!topic.address().equals(asked)) {
      throw fault("hub.topic", asked, "use the feed's own name: " + topic.address());
    }
    return topic;
  }

  private static @Nullable String secret(Map<String, String> form) {
    String secret = form.get("hub.secret");
    if (secret == null || secret.isEmpty()) {
      return null;
    }
    if (secret.getBytes(StandardCharsets.UTF_8).length > LONGEST_SECRET) {
      throw fault("hub.secret", "a longer one", "use " + LONGEST_SECRET + " bytes at the most");
    }
    return secret;
  }

  private static Duration lease(Map<String, String> form) {
    String seconds = form.getOrDefault("hub.lease_seconds", "");
    if (seconds.isEmpty()) {
      return USUAL;
    }
    if (!seconds.matches("\\d{1,15}")) {
      throw fault("hub.lease_seconds", seconds, "use a number of seconds, or leave it out");
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
    Duration enough = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    return enough.compareTo(LONGEST) > 0 ? LONGEST : enough;
  }

  private static Map<String, String> form(Context context) throws IOException {
    byte[] body = context.req().getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw Problem.of(
              413, "Content too large", "A request may have " + MOST_BYTES + " bytes; send less.")
          .asException();
    }
    try {
      return Form.first(new String(body, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              400, "Bad request", "The body is not application/x-www-form-urlencoded; send a form.")
          .asException();
    }
  }

  private static RuntimeException fault(String name, String found, String fix) {
    String shown = found.length() > 100 ? found.substring(0, 100) + "…" : found;
    var fault = new Fault(name, shown, fix);
    return new Problem("Bad request", 400, fault.toString(), List.of(fault)).asException();
  }
}
