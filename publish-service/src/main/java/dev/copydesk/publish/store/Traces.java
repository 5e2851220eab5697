package dev.copydesk.publish.store;

/**
 * What a node's copy of the feed has about a post.
 *
 * @param entries about it, of any kind
 * @param telling those of them that say more than that it was taken down
 * @param untidy whether the log beside the file may still have a copy of what was withdrawn
 */
public record Traces(long entries, long telling, boolean untidy) {
  /** Whether nothing is left but that it was taken down. */
  public boolean isClean() {
    return telling == 0 && !untidy;
  }
}
