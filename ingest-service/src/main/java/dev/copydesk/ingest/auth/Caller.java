package dev.copydesk.ingest.auth;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may send.
 *
 * @param sites the sites they may speak for; null for any site
 * @param messageId the id of the message they signed; null where nothing was signed
 */
public record Caller(@Nullable Set<String> sites, @Nullable String messageId) {
  /** Whoever reaches a service that asks for no credential. */
  static final Caller ANYONE = new Caller(null, null);

  public Caller {
    sites = sites == null ? null : Set.copyOf(sites);
  }

  /** Whether they may speak for {@code site}. */
  public boolean speaksFor(String site) {
    return sites == null || sites.contains(site);
  }

  /** The site that they speak for, where that is only one. */
  public Optional<String> onlySite() {
    return sites == null || sites.size() != 1 ? Optional.empty() : sites.stream().findFirst();
  }
}
