/** What was posted, taken apart into items: JSON, NDJSON, lists, envelopes, CloudEvents. */
@NullMarked
package dev.copydesk.ingest.delivery;

import org.jspecify.annotations.NullMarked;
