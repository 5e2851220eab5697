package dev.copydesk.publish.format;

import dev.copydesk.contract.event.FeedEntry;

/**
 * A post's name in feed formats: a {@code tag:} URI (RFC 4151), as in {@code
 * tag:psychologydictionary.ae,2026:post/55162}.
 *
 * <p>It is made of the post's key alone, so it outlives its slug, its permalink and a move to
 * https. It is a URI since Atom demands one, and no web address since those are expected to lead
 * somewhere.
 */
final class ItemId {
  /** A year in which the sites already had their names; never to be changed. */
  private static final String YEAR = "2026";

  private ItemId() {}

  static String of(FeedEntry entry) {
    String site = entry.site();
    int port = site.lastIndexOf(':');
    String host = port < 0 ? site : site.substring(0, port);
    String within = entry.id().substring(site.length() + 1);
    return "tag:"
        + host
        + ','
        + YEAR
        + ':'
        + (port < 0 ? within : site.substring(port + 1) + '/' + within);
  }
}
