/** The ingest service, composed of its rooms. */
@NullMarked
package dev.copydesk.ingest;

import org.jspecify.annotations.NullMarked;
