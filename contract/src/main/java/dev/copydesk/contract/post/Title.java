package dev.copydesk.contract.post;

/**
 * A post's title.
 *
 * @param text plain text, entities decoded, white space folded
 * @param html as WordPress rendered it
 */
public record Title(String text, String html) {}
