/** The feed over HTTP: pages, changes, a stream, and single posts. */
@NullMarked
package dev.copydesk.publish.http;

import org.jspecify.annotations.NullMarked;
