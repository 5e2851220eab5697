package dev.copydesk.publish.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a hub says to its subscribers (WebSub, sections 5.2, 5.3, 7 and 8). */
final class Messages {
  private Messages() {}

  /** Asks whether the receiver means what was asked for in its name. */
  static HttpRequest verification(Intent intent, String challenge) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("hub.mode", intent.mode());
    said.put("hub.topic", intent.topic().address());
    said.put("hub.challenge", challenge);
    if (intent.subscribes()) {
      said.put("hub.lease_seconds", String.valueOf(intent.lease().toSeconds()));
    }
    return get(intent.callback(), said);
  }

  /** Tells that a subscription is over. */
  static HttpRequest denial(Subscriber subscriber, String reason) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("hub.mode", "denied");
    said.put("hub.topic", subscriber.topic().address());
    said.put("hub.reason", reason);
    return get(subscriber.callback(), said);
  }

  /** The topic as it now is, signed where a secret was agreed upon. */
  static HttpRequest news(Subscriber subscriber, Content content) {
    var request =
        HttpRequest.newBuilder(URI.create(subscriber.callback()))
            .header("Content-Type", content.mediaType())
            .header("Link", content.links())
            .POST(BodyPublishers.ofByteArray(content.body()));
    String secret = subscriber.secret();
    if (secret != null) {
      byte[] signature = Signatures.hmac(secret.getBytes(UTF_8), content.body());
      request.header("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(signature));
    }
    return request.build();
  }

  private static HttpRequest get(String callback, Map<String, String> said) {
    String query =
        said.entrySet().stream()
            .map(each -> each.getKey() + '=' + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    char glue = callback.indexOf('?') < 0 ? '?' : '&';
    return HttpRequest.newBuilder(URI.create(callback + glue + query)).build();
  }
}
