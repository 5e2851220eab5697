package dev.copydesk.ingest.delivery;

/**
 * How much JSON is read.
 *
 * @param depth levels of lists and objects
 * @param textLength characters of the longest text
 */
public record Limits(int depth, int textLength) {}
