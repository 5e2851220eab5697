/** One HTTP server, what it always answers, and problems as RFC 9457 has them. */
@NullMarked
package dev.copydesk.kit.http;

import org.jspecify.annotations.NullMarked;
