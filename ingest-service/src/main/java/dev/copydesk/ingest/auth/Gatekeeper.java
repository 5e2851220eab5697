package dev.copydesk.ingest.auth;

import dev.copydesk.contract.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells who sent a message, by its bearer token or its Standard Webhooks signature. Without any
 * credential it lets anyone speak for any site, so the service must then be out of reach.
 */
public final class Gatekeeper {
  private static final String BEARER = "bearer ";
  private static final String HOW =
      "send Authorization: Bearer TOKEN, or sign the body as Standard Webhooks does, with"
          + " webhook-id, webhook-timestamp and webhook-signature";

  private final List<Credential> credentials;
  private final Duration window;
  private final Clock clock;

  /** A gatekeeper that takes signatures made within {@code window} of now. */
  public Gatekeeper(List<Credential> credentials, Duration window, Clock clock) {
    this.credentials = List.copyOf(credentials);
    this.window = window;
    this.clock = clock;
  }

  /** Either who it was, or what is missing or wrong: exactly one of the two is null. */
  public record Verdict(@Nullable Caller caller, @Nullable Fault fault) {}

  /**
   * Who sent the message.
   *
   * @param header a header's value by its name in lower case; null where it is not there
   * @param body every byte of the body
   */
  public Verdict judge(Function<String, @Nullable String> header, byte[] body) {
    if (credentials.isEmpty()) {
      return new Verdict(Caller.ANYONE, null);
    }
    String authorization = header.apply("authorization");
    if (authorization != null) {
      return byToken(authorization);
    }
    List<String> values = Signature.HEADERS.stream().map(name -> text(header.apply(name))).toList();
    if (values.stream().allMatch(String::isEmpty)) {
      return no("authorization", "no credential", HOW);
    }
    int missing = values.indexOf("");
    return missing < 0
        ? bySignature(new Signature(values.get(0), values.get(1), values.get(2)), body)
        : no(Signature.HEADERS.get(missing), "nothing", HOW);
  }

  private Verdict byToken(String authorization) {
    if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return no("authorization", "a scheme other than Bearer", HOW);
    }
    byte[] token =
        authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
    Set<String> sites = sites(c -> !c.isKey() && MessageDigest.isEqual(c.secret(), token));
    return sites.isEmpty()
        ? no("authorization", "a token that is not known here", "send one of this service's tokens")
        : new Verdict(new Caller(sites, null), null);
  }

  private Verdict bySignature(Signature signature, byte[] body) {
    if (!signature.isWithin(window, clock.instant())) {
      return no(
          "webhook-timestamp",
          "not within " + window.toSeconds() + " s of this service's clock",
          "send the time of sending in seconds since 1970, and set the sender's clock");
    }
    Set<String> sites = sites(c -> c.isKey() && signature.isOf(body, c.secret()));
    return sites.isEmpty()
        ? no(
            "webhook-signature",
            "no v1 signature by a key that is known here",
            "sign ID.TIMESTAMP.BODY, the body byte for byte as sent, with one of this service's keys")
        : new Verdict(new Caller(sites, signature.id()), null);
  }

  private Set<String> sites(Predicate<Credential> matches) {
    return credentials.stream()
        .filter(matches)
        .map(Credential::site)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String text(@Nullable String header) {
    return header == null ? "" : header.strip();
  }

  private static Verdict no(String header, String found, String fix) {
    return new Verdict(null, new Fault(header, found, fix));
  }
}
