/** What becomes of each item of a delivery: read, allowed, written to the log, reported. */
@NullMarked
package dev.copydesk.ingest.intake;

import org.jspecify.annotations.NullMarked;
