/** What the publish feed costs: its pages, its streams, and making a node anew. */
@NullMarked
package dev.copydesk.benchmarks.feed;

import org.jspecify.annotations.NullMarked;
