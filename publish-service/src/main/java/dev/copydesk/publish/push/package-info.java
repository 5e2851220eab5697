/** Telling those who subscribed what is new: a persistent queue, and who is behind it. */
@NullMarked
package dev.copydesk.publish.push;

import org.jspecify.annotations.NullMarked;
