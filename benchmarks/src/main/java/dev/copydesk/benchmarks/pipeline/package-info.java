/**
 * How fast posts are enriched, and at what cost, by enrich-service and by what else would do it.
 */
@NullMarked
package dev.copydesk.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
