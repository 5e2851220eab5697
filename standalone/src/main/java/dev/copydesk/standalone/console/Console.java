package dev.copydesk.standalone.console;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out what was asked for, UTF-8; buffered, whoever writes flushes
 * @param err what is to be said about it, UTF-8
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {}
