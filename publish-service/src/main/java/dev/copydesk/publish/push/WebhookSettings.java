package dev.copydesk.publish.push;

import dev.copydesk.kit.settings.Doc;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** Whose programs are told of each change, by a name that only the settings know. */
@ConfigMapping(prefix = "copydesk.webhook")
public interface WebhookSettings {
  /** Every one. */
  @Doc("A program that is told of changes, by a name of your own: letters and digits")
  @WithParentName
  Map<String, Webhook> webhooks();

  /** One of them. */
  interface Webhook {
    /** Where it is told. */
    @Doc(
        "Address to which each change is sent, one after the other, in the form of Standard Webhooks;"
            + " from the start of the service on that first has it. Every node that has it sends, so"
            + " set it on one")
    WebhookAddress address();

    /** What messages are signed with. */
    @Doc("Key that messages are signed with: `whsec_` and the Base64 of 24 to 64 bytes")
    WebhookKey secret();

    /** Which changes. */
    @Doc("Only changes of these posts, as a feed's address has it: `category=emotions&language=en`")
    Optional<String> filter();
  }
}
