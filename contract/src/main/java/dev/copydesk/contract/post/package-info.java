/** The enriched post, part by part: the names that everything outside may rely on. */
@NullMarked
package dev.copydesk.contract.post;

import org.jspecify.annotations.NullMarked;
