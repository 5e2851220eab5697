/** What the feed is made of: what changed, where it stands, and how far a reader has come. */
@NullMarked
package dev.copydesk.publish.feed;

import org.jspecify.annotations.NullMarked;
