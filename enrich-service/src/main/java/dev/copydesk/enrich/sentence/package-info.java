/** Tells where sentences end: own ordered rules over one pass, with abbreviations by language. */
@NullMarked
package dev.copydesk.enrich.sentence;

import org.jspecify.annotations.NullMarked;
