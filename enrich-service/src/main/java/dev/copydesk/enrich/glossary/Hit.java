package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.post.Mention;

/**
 * One form found at one place.
 *
 * @param first the first word of the mention
 * @param end offset in the text, exclusive
 */
record Hit(Form form, Word first, int end, Mention.Tier tier) {}
