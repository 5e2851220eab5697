/** What a change of a term costs, and what the way of posts through enrich-service does. */
@NullMarked
package dev.copydesk.benchmarks.references;

import org.jspecify.annotations.NullMarked;
