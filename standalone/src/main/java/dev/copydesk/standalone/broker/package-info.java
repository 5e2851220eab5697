/**
 * The embedded Kafka broker: one node, loopback only, in a process and on a class path of its own.
 */
@NullMarked
package dev.copydesk.standalone.broker;

import org.jspecify.annotations.NullMarked;
