/** The feed as this node has it: one SQLite file, which can be thrown away. */
@NullMarked
package dev.copydesk.publish.store;

import org.jspecify.annotations.NullMarked;
