/** What Copydesk costs, measured beside its peers in the same run. */
@NullMarked
package dev.copydesk.benchmarks;

import org.jspecify.annotations.NullMarked;
