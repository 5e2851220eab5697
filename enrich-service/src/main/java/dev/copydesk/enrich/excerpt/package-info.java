/** Writes a post's excerpts: whole sentences of what its editor or its author wrote. */
@NullMarked
package dev.copydesk.enrich.excerpt;

import org.jspecify.annotations.NullMarked;
