/**
 * Reading sites that tell nothing by themselves: everything once, what is new as it comes, and now
 * and then all of it again, for what no site tells.
 */
@NullMarked
package dev.copydesk.ingest.source;

import org.jspecify.annotations.NullMarked;
