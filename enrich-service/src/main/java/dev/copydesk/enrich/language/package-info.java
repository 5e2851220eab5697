/** Tells which language a post's text is in, apart from the language of its address. */
@NullMarked
package dev.copydesk.enrich.language;

import org.jspecify.annotations.NullMarked;
