package dev.copydesk.publish.feed;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.EnrichedPost;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What has to be remembered of a public post to tell what its next version changes.
 *
 * @param url where it is to be read
 * @param fields a digest of each field that a reader sees, by its name
 */
public record FeedForm(String url, Map<String, String> fields) {
  private static final String UNSEEN = "provenance";
  private static final int DIGEST_BYTES = 16;

  public FeedForm {
    fields = Map.copyOf(fields);
  }

  /** The form of {@code post}; two posts that differ in their provenance alone have the same. */
  public static FeedForm of(EnrichedPost post) {
    MessageDigest digest = sha256();
    Map<String, String> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : Json.MAPPER.valueToTree(post).properties()) {
      if (!field.getKey().equals(UNSEEN)) {
        byte[] hash = digest.digest(Json.MAPPER.writeValueAsBytes(field.getValue()));
        fields.put(field.getKey(), base64(Arrays.copyOf(hash, DIGEST_BYTES)));
      }
    }
    return new FeedForm(post.url(), fields);
  }

  /** Names of the fields in which it differs from {@code before}, sorted. */
  public List<String> changedSince(FeedForm before) {
    var names = new TreeSet<>(fields.keySet());
    names.addAll(before.fields.keySet());
    names.removeIf(name -> Objects.equals(fields.get(name), before.fields.get(name)));
    return List.copyOf(names);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
