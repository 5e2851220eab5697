package dev.copydesk.contract.post;

import org.jspecify.annotations.Nullable;

/**
 * A post's featured image.
 *
 * @param id WordPress attachment id
 * @param url the full-size file; null unless the post came with {@code _embed}
 * @param alt text in place of the image, plain; null likewise
 * @param width in pixels; null where it is not known
 * @param height in pixels; null where it is not known
 */
public record Image(
    long id,
    @Nullable String url,
    @Nullable String alt,
    @Nullable Integer width,
    @Nullable Integer height) {}
