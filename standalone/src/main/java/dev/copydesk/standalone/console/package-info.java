/** What a command has of its terminal: streams, and an exit status for what was typed wrong. */
@NullMarked
package dev.copydesk.standalone.console;

import org.jspecify.annotations.NullMarked;
