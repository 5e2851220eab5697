package dev.copydesk.contract.post;

/**
 * A post's body.
 *
 * @param html WordPress's {@code content.rendered}, to the letter
 * @param text its words: one line a block, entities decoded, white space folded
 */
public record Content(String html, String text) {}
