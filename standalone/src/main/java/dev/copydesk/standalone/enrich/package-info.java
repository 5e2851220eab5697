/** The command {@code enrich}: posts in, enriched posts out, without a broker. */
@NullMarked
package dev.copydesk.standalone.enrich;

import org.jspecify.annotations.NullMarked;
