/** The feed as a page for people: what it shows, and the files that a browser needs for it. */
@NullMarked
package dev.copydesk.publish.page;

import org.jspecify.annotations.NullMarked;
