/** The command {@code sentences}: where the sentences of texts end, for others to measure. */
@NullMarked
package dev.copydesk.standalone.sentences;

import org.jspecify.annotations.NullMarked;
