/** Running a topology exactly once, quick to restart and loud when it dies. */
@NullMarked
package dev.copydesk.kit.streams;

import org.jspecify.annotations.NullMarked;
