package dev.copydesk.publish.push;

/**
 * A message that an endpoint would not take, and that others have gone ahead of.
 *
 * @param post what it is about: later messages about the same wait behind it
 * @param failures how often it did not arrive
 */
record Owed(String endpoint, int partition, long offset, String post, int failures) {}
