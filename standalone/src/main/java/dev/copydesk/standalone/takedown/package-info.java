/** Taking a post down, and watching each place that has something of it until none has. */
@NullMarked
package dev.copydesk.standalone.takedown;

import org.jspecify.annotations.NullMarked;
