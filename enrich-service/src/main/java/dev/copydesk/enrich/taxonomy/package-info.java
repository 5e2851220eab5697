/** Resolves the ids of a post's categories and tags to names, slugs, links and paths. */
@NullMarked
package dev.copydesk.enrich.taxonomy;

import org.jspecify.annotations.NullMarked;
