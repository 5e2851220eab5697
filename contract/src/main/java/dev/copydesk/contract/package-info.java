/** The words that the services share: keys, events, topics, and how each is written as JSON. */
@NullMarked
package dev.copydesk.contract;

import org.jspecify.annotations.NullMarked;
