package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.post.Mention.Zone;

/**
 * One word of a text.
 *
 * @param folded the word as it is compared
 * @param joint what stands between it and the word before, folded; empty for a space or a hyphen
 * @param start offset in the text
 * @param end offset in the text, exclusive
 * @param zone what kind of text it stands in
 */
record Word(String folded, String joint, int start, int end, Zone zone) {
  /** The word as the continuation of a term. */
  String next() {
    return joint.isEmpty() ? folded : joint + folded;
  }
}
