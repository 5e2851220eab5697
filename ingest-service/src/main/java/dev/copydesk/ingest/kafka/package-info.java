/** Writing to the log, so that what is confirmed is there. */
@NullMarked
package dev.copydesk.ingest.kafka;

import org.jspecify.annotations.NullMarked;
