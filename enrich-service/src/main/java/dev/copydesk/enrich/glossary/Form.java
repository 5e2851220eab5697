package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.post.Mention.Tier;

/**
 * One form of a term to look for.
 *
 * @param text the form as its term's editors would write it
 * @param tier how sure a mention of it is
 * @param rule whose rule made it, of {@link Posting#RULES}; 0 where it holds wherever the term does
 */
record Form(String text, Tier tier, int rule) {}
