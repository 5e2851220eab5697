/** Glossary terms as their editors send them, in JSON or as the rows of a table. */
@NullMarked
package dev.copydesk.ingest.glossary;

import org.jspecify.annotations.NullMarked;
