/** How good sentences and excerpts are beside what other programs make of the same texts. */
@NullMarked
package dev.copydesk.benchmarks.excerpts;

import org.jspecify.annotations.NullMarked;
