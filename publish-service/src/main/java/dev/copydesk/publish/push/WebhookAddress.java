package dev.copydesk.publish.push;

import java.net.URI;

/** Where messages are sent because an operator says so: any address of the web. */
public record WebhookAddress(URI uri) {
  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException when it is none of the web
   */
  public static WebhookAddress of(String text) {
    String address = text.strip();
    new Guard(true)
        .refusal(address)
        .ifPresent(
            refusal -> {
              throw new IllegalArgumentException(refusal);
            });
    return new WebhookAddress(URI.create(address));
  }
}
