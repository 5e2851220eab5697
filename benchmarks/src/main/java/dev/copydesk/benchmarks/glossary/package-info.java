/**
 * The search for glossary terms, measured beside the libraries that look for many words at once.
 */
@NullMarked
package dev.copydesk.benchmarks.glossary;

import org.jspecify.annotations.NullMarked;
