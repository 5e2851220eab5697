package dev.copydesk.enrich.glossary;

/**
 * What to look for.
 *
 * @param language the text's, BCP 47
 */
record Query(String language, Overlaps overlaps) {}
