/** Reading the feed's topic into the store. */
@NullMarked
package dev.copydesk.publish.kafka;

import org.jspecify.annotations.NullMarked;
