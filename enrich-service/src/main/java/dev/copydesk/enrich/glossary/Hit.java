package dev.copydesk.enrich.glossary;

/**
 * One place where a term was found.
 *
 * @param start offset in the text
 * @param end offset in the text, exclusive
 * @param clitic whether something was written onto its words
 */
record Hit(int start, int end, boolean clitic) {}
