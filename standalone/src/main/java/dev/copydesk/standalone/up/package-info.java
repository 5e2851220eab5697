/** The command {@code up}: broker and services on this machine, on one port. */
@NullMarked
package dev.copydesk.standalone.up;

import org.jspecify.annotations.NullMarked;
