/** The log as commands read it: from here to there, and no further. */
@NullMarked
package dev.copydesk.standalone.log;

import org.jspecify.annotations.NullMarked;
