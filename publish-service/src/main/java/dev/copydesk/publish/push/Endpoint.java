package dev.copydesk.publish.push;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.feed.PlacedEntry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A program that is told of changes.
 *
 * @param name that the operator gave it
 * @param filter which changes
 */
record Endpoint(String name, URI address, WebhookKey key, Filter filter) {
  /** All that the settings name, by name. */
  static List<Endpoint> all(WebhookSettings settings) {
    return settings.webhooks().entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(Endpoint::name))
        .toList();
  }

  private static Endpoint of(String name, WebhookSettings.Webhook webhook) {
    Filter filter = Filter.of(Form.parse(webhook.filter().orElse("").replaceFirst("^\\?", "")));
    return new Endpoint(name, webhook.address().uri(), webhook.secret(), filter);
  }

  /**
   * What Standard Webhooks recommend a body to be.
   *
   * @param type what happened: {@code post.published}
   * @param timestamp when the feed said it
   */
  private record Message(String type, Instant timestamp, FeedEntry data) {}

  /**
   * The message that tells of an entry, signed; its id is the same each time that it is sent.
   *
   * @param feed in which the entry stands
   */
  HttpRequest message(String feed, PlacedEntry placed, Instant now) {
    FeedEntry entry = placed.entry();
    String change = Json.MAPPER.convertValue(entry.change(), String.class);
    byte[] body =
        Json.MAPPER.writeValueAsBytes(new Message("post." + change, entry.updated(), entry));
    String id = "msg_" + feed + '_' + placed.partition() + '_' + placed.offset();
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
        .header("webhook-signature", key.sign(id, now.getEpochSecond(), body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }
}
