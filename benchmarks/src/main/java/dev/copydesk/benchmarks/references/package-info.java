/** What a change of a term costs. */
@NullMarked
package dev.copydesk.benchmarks.references;

import org.jspecify.annotations.NullMarked;
