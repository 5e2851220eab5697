package dev.copydesk.publish.feed;

import java.util.Optional;

/**
 * Which candidates are asked for.
 *
 * @param site whose posts propose them
 * @param language of those posts, without a variety; empty for any
 * @param least how many posts at the least propose each
 * @param most how many candidates there may be
 */
public record WantedCandidates(String site, Optional<String> language, int least, int most) {}
