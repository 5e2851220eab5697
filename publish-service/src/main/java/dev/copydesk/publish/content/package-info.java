/** A site's HTML and text as other people's programs may show them: safe, and whole by itself. */
@NullMarked
package dev.copydesk.publish.content;

import org.jspecify.annotations.NullMarked;
