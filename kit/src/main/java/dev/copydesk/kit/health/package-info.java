/** Whether a service is alive and ready, and the cause when it is not. */
@NullMarked
package dev.copydesk.kit.health;

import org.jspecify.annotations.NullMarked;
