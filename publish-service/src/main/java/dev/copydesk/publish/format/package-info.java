/** The feed in the formats that its readers know. */
@NullMarked
package dev.copydesk.publish.format;

import org.jspecify.annotations.NullMarked;
