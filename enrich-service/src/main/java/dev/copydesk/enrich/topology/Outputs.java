package dev.copydesk.enrich.topology;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.Topic;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.Enrichment;
import dev.copydesk.kit.streams.Unworkable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was last written of each post, and the index from terms to the posts that use them. */
final class Outputs {
  /** The value of a row that is all in its key. */
  static final byte[] PRESENT = {};

  /** Of an enriched post, in bytes; a feed entry holds it and tells a little more. */
  static final int LONGEST = Topic.MAX_RECORD_BYTES - (64 << 10);

  private static final Provenance NONE =
      new Provenance("", new Cause(Cause.Kind.POST, "", ""), Map.of(), "", "");

  private final Stores stores;
  private final MessageDigest digest = sha256();

  Outputs(Stores stores) {
    this.stores = stores;
  }

  /**
   * Takes in what a post now reads like. False when it reads as it did.
   *
   * @throws Unworkable when it is longer than a record may be; nothing is taken in
   */
  boolean put(String post, Enrichment enrichment) {
    Stored.Output before = stores.outputs().get(post);
    Stored.Output now =
        new Stored.Output(hash(enrichment.post()), Stored.Output.keys(enrichment.uses()));
    words(post, enrichment.words().toBytes());
    if (now.equals(before)) {
      return false;
    }
    index(post, before == null ? Set.of() : before.uses(), now.uses());
    stores.outputs().put(post, now);
    return before == null || !now.hash().equals(before.hash());
  }

  /** Forgets a post. False when there was none. */
  boolean remove(String post) {
    stores.words().delete(post);
    Stored.@Nullable Output before = stores.outputs().delete(post);
    if (before == null) {
      return false;
    }
    index(post, before.uses(), Set.of());
    return true;
  }

  /**
   * Forgets a post in every store that tells of it, and writes so to their changelogs even where
   * there is nothing: a changelog lets go of what it had once it is written to again.
   */
  void erase(String post) {
    remove(post);
    stores.postsByTerm().delete('|' + post);
    stores.backfill().delete(post);
    stores.posts().delete(post);
  }

  /** What a post reads like is no longer known to follow from its words. */
  void forgetWords(String post) {
    stores.words().put(post, PRESENT);
  }

  private void words(String post, byte[] words) {
    if (!Arrays.equals(words, stores.words().get(post))) {
      stores.words().put(post, words);
    }
  }

  private void index(String post, Set<String> before, Set<String> now) {
    before.stream()
        .filter(term -> !now.contains(term))
        .forEach(term -> stores.postsByTerm().delete(term + '|' + post));
    now.stream()
        .filter(term -> !before.contains(term))
        .forEach(term -> stores.postsByTerm().put(term + '|' + post, PRESENT));
  }

  private String hash(EnrichedPost post) {
    byte[] written = Json.MAPPER.writeValueAsBytes(post.with(NONE));
    if (written.length > LONGEST) {
      throw new Unworkable(
          "the enriched post is %,d bytes long, the longest may be %,d"
              .formatted(written.length, LONGEST));
    }
    return HexFormat.of().formatHex(digest.digest(written));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
