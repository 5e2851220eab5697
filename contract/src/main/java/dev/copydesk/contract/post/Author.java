package dev.copydesk.contract.post;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post.
 *
 * @param id WordPress user id
 * @param name display name, plain text; null unless the post came with {@code _embed}
 * @param url the author's page; null likewise
 */
public record Author(long id, @Nullable String name, @Nullable String url) {}
