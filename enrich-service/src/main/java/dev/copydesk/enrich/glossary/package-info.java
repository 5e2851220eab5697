/** Finds a site's glossary terms, and what might become one, in the runs of a post's text. */
@NullMarked
package dev.copydesk.enrich.glossary;

import org.jspecify.annotations.NullMarked;
