/** Posts that are taken down: which they are, taking one down, and lifting that. */
@NullMarked
package dev.copydesk.ingest.takedown;

import org.jspecify.annotations.NullMarked;
