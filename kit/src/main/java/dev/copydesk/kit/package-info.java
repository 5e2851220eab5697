/** The floor that every service stands on: starting, running and stopping as a process. */
@NullMarked
package dev.copydesk.kit;

import org.jspecify.annotations.NullMarked;
