/** The command {@code ingest}: files sent to a running ingest-service, and what became of them. */
@NullMarked
package dev.copydesk.standalone.ingest;

import org.jspecify.annotations.NullMarked;
