/** The addresses at which events and glossary terms are taken in, and how they are answered. */
@NullMarked
package dev.copydesk.ingest.http;

import org.jspecify.annotations.NullMarked;
