package dev.copydesk.publish;

import dev.copydesk.kit.http.OperatorToken;
import dev.copydesk.kit.settings.Doc;
import dev.copydesk.kit.settings.Port;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the feed is served, and what it says of itself. */
@ConfigMapping(prefix = "copydesk.publish")
public interface PublishSettings {
  /** The address to bind. */
  @Doc("Address to listen on; `0.0.0.0` for every interface")
  @WithDefault("127.0.0.1")
  String host();

  /** The port. */
  @Doc("Port to listen on, 0 (any free port) to 65535")
  @WithDefault("8083")
  Port port();

  /** Where the projection is kept. */
  @Doc("Folder for this node's copy of the feed; it is built again from the log when it is lost")
  @WithDefault("feed")
  String dataDir();

  /** The feed's title. */
  @Doc("Title of the feed and of the page that shows it")
  @WithDefault("Copydesk")
  String title();

  /** Where readers reach the service. */
  @Doc(
      "Address under which readers reach this service, such as `https://feeds.example`; each"
          + " request's own `Host` unless set")
  Optional<String> publicUrl();

  /** How many streams may be open. */
  @Doc("Streams of changes that may be open at once, 0 to 1000000; more are answered 503")
  @WithDefault("10000")
  int maxStreams();

  /** How many subscriptions there may be. */
  @Doc("WebSub subscriptions that there may be, 0 to 1000000; more are answered 503")
  @WithDefault("10000")
  int maxSubscriptions();

  /** Whether subscribers may be on networks that are not public. */
  @Doc(
      "Whether subscribers may be on this machine or on networks that are not public; else whoever"
          + " subscribes could have this service call what only it reaches")
  @WithDefault("false")
  boolean privateSubscribers();

  /** What an operator shows. */
  @Doc(
      "Bearer token of whoever may see the webhooks and have them sent again, 24 characters at the"
          + " least; nobody may unless set")
  Optional<OperatorToken> operatorToken();
}
