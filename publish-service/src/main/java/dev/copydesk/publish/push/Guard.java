package dev.copydesk.publish.push;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is sent out of the networks behind this service: whoever subscribes names the address
 * that this service then calls.
 *
 * <p>A host is judged by what its name resolves to, every one of its addresses, again before each
 * request. The client that then connects resolves it once more, as a rule from the JVM's cache of
 * names; a name whose place in the cache ends between the two may mean another address there, which
 * the JDK's client gives no way to rule out.
 */
public final class Guard {
  private static final int LONGEST = 2048;

  private final boolean letsPrivate;

  /** A guard; {@code letsPrivate} where this very machine and its networks may be sent to. */
  public Guard(boolean letsPrivate) {
    this.letsPrivate = letsPrivate;
  }

  /** Why nothing is sent to {@code address}; empty when it may be. */
  public Optional<String> refusal(String address) {
    URI uri = parse(address);
    if (uri == null || uri.getHost() == null || !isHttp(uri.getScheme())) {
      return Optional.of("is no address of the web; use http or https and a host");
    }
    if (address.length() > LONGEST) {
      return Optional.of("is longer than " + LONGEST + " characters; use a shorter one");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of("has a user or a fragment in it; leave them out");
    }
    return letsPrivate ? Optional.empty() : refusalOf(uri.getHost());
  }

  private static Optional<String> refusalOf(String host) {
    try {
      boolean isPublic = Arrays.stream(InetAddress.getAllByName(host)).allMatch(Guard::isPublic);
      return isPublic
          ? Optional.empty()
          : Optional.of("leads to a network that is not public; use a host that everyone reaches");
    } catch (UnknownHostException e) {
      return Optional.of("has a host that has no address; use one that has");
    }
  }

  /** Whether everyone on the internet means the same by {@code address} (RFC 6890). */
  static boolean isPublic(InetAddress address) {
    boolean isSpecial =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    byte[] bytes = address.getAddress();
    return !isSpecial && (address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes));
  }

  private static boolean isPublic4(byte[] address) {
    int first = address[0] & 0xff;
    int second = address[1] & 0xff;
    int third = address[2] & 0xff;
    boolean isOfProviders = first == 100 && second >= 64 && second < 128;
    boolean isOfProtocols = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean isOfTests =
        first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100));
    boolean isOfDocuments = first == 203 && second == 0 && third == 113;
    return first != 0
        && first < 224
        && !isOfProviders
        && !isOfProtocols
        && !isOfTests
        && !isOfDocuments;
  }

  /** Of 2000::/3, and no IPv4 address in disguise, nor one for documents. */
  private static boolean isPublic6(byte[] address) {
    int first = (address[0] & 0xff) << 8 | (address[1] & 0xff);
    int second = (address[2] & 0xff) << 8 | (address[3] & 0xff);
    boolean isTunnel = first == 0x2002 || (first == 0x2001 && second < 0x200);
    boolean isOfDocuments = first == 0x2001 && second == 0xdb8;
    return (first & 0xe000) == 0x2000 && !isTunnel && !isOfDocuments;
  }

  private static boolean isHttp(String scheme) {
    return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
  }

  private static @Nullable URI parse(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
