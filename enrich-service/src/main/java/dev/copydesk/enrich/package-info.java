/** Adds glossary terms, excerpts and resolved categories to each post. */
@NullMarked
package dev.copydesk.enrich;

import org.jspecify.annotations.NullMarked;
