/** Writes the publish feed, and serves it to those who subscribe. */
@NullMarked
package dev.copydesk.publish;

import org.jspecify.annotations.NullMarked;
