/**
 * What one item that somebody sent turned out to be: something for the log, nothing, or a refusal.
 */
@NullMarked
package dev.copydesk.ingest.reading;

import org.jspecify.annotations.NullMarked;
