/** The feed writer: enriched posts go in, numbered feed entries come out, exactly once. */
@NullMarked
package dev.copydesk.publish.topology;

import org.jspecify.annotations.NullMarked;
