/** Settings: typed, documented, every problem told at once. */
@NullMarked
package dev.copydesk.kit.settings;

import org.jspecify.annotations.NullMarked;
