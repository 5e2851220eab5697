/** The topology: posts and what they refer to go in, enriched posts come out, exactly once. */
@NullMarked
package dev.copydesk.enrich.topology;

import org.jspecify.annotations.NullMarked;
