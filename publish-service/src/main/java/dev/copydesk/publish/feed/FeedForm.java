package dev.copydesk.publish.feed;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.EnrichedPost;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What has to be remembered of a post to tell what its next version changes, and for whom.
 *
 * @param url where it is to be read; empty when it was taken down
 * @param fields a digest of each field that a reader sees, by its name; empty when it is not public
 * @param scopes what it is filed under, see {@link Scopes}
 * @param left what it was filed under once
 */
public record FeedForm(
    String url, Map<String, String> fields, Set<String> scopes, Set<String> left) {
  private static final String UNSEEN = "provenance";
  private static final int DIGEST_BYTES = 16;

  public FeedForm {
    fields = Map.copyOf(fields);
    scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    left = left == null ? Set.of() : Set.copyOf(left);
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
    return new FeedForm(post.url(), fields, Scopes.of(post), Set.of());
  }

  /** Whether it is the form of a post that readers see. */
  public boolean isPublic() {
    return !fields.isEmpty();
  }

  /** The same form of a post that had the form {@code before}. */
  public FeedForm after(FeedForm before) {
    Set<String> gone = new HashSet<>(before.left);
    gone.addAll(before.scopes);
    gone.removeAll(scopes);
    return new FeedForm(url, fields, scopes, gone);
  }

  /** The form when the post is public no more. */
  public FeedForm hidden() {
    return new FeedForm(url, Map.of(), Set.of(), Set.of()).after(this);
  }

  /** The form of a post that was taken down: what it was filed under, for those to hear it. */
  public FeedForm takenDown() {
    return new FeedForm("", Map.of(), Set.of(), hidden().left);
  }

  /** Whether it is {@link #takenDown}. */
  public boolean isTakenDown() {
    return !isPublic() && url.isEmpty();
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
