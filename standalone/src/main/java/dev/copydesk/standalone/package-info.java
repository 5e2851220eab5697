/** Copydesk on one machine: the command line. */
@NullMarked
package dev.copydesk.standalone;

import org.jspecify.annotations.NullMarked;
