package dev.copydesk.publish.format;

import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself.
 *
 * @param title for people
 * @param home address of the page that shows the same posts
 * @param feed address of the JSON Feed's first page
 * @param next address of the next page, in the format at hand; null on the last one
 */
public record Channel(String title, String home, String feed, @Nullable String next) {}
