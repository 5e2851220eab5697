/**
 * What WordPress says, read with patience for PHP's JSON, and the gate that nothing passes which is
 * not public.
 */
@NullMarked
package dev.copydesk.ingest.wordpress;

import org.jspecify.annotations.NullMarked;
