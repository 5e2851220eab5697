package dev.copydesk.benchmarks.pipeline;

import java.nio.file.Path;

/**
 * From where to where posts are carried.
 *
 * @param servers where the broker is
 * @param input the topic that is read
 * @param output the topic that is written
 * @param folder for what is kept on disk
 */
record Route(String servers, String input, String output, Path folder) {}
