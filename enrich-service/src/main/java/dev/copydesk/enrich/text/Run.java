package dev.copydesk.enrich.text;

/**
 * A stretch of an article's text in one style. An empty run that is verbatim stands where a
 * left-over shortcode was taken out: no term reaches across it.
 *
 * @param start offset in the article's text
 * @param end offset in the article's text, exclusive
 * @param style the same for every character of it
 */
public record Run(int start, int end, Style style) {}
