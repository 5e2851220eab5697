/** Reaching the log: its settings, and topics that are there before the first record. */
@NullMarked
package dev.copydesk.kit.kafka;

import org.jspecify.annotations.NullMarked;
