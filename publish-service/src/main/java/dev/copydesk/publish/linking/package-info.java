/** A post's HTML with links to its glossary terms, where an editor would put them. */
@NullMarked
package dev.copydesk.publish.linking;

import org.jspecify.annotations.NullMarked;
