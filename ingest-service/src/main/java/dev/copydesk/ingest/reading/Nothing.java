package dev.copydesk.ingest.reading;

/**
 * An item that says nothing about anything public, and never will: it leaves no record.
 *
 * @param reason why, in an editor's words
 */
public record Nothing(String reason) implements Reading {}
