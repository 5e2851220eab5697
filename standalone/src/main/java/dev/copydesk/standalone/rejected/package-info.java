/** What was refused: to look at, to send again, or to let rest. */
@NullMarked
package dev.copydesk.standalone.rejected;

import org.jspecify.annotations.NullMarked;
