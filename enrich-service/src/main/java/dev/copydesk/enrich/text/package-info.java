/** Turns WordPress's HTML into text that still knows where each of its characters came from. */
@NullMarked
package dev.copydesk.enrich.text;

import org.jspecify.annotations.NullMarked;
