package dev.copydesk.standalone.documents;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One shell block of the README, and the output that is shown after it.
 *
 * @param script what is typed
 * @param kind of the output: {@code json} for an abridged document, {@code text} for lines among
 *     others, empty where none is shown
 */
record ReadmeBlock(String script, String kind, String shown) {
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```sh\n(.*?)^```\n(?:\n```(json|text)\n(.*?)^```\n)?");

  static List<ReadmeBlock> all(String readme) {
    return BLOCK.matcher(readme).results().map(ReadmeBlock::of).toList();
  }

  /** Whether it runs until it is stopped. */
  boolean startsEverything() {
    return script.strip().endsWith("./copydesk up");
  }

  /** What a test is called that runs it. */
  String name() {
    return script.lines().findFirst().orElseThrow();
  }

  private static ReadmeBlock of(MatchResult found) {
    return new ReadmeBlock(found.group(1), orEmpty(found.group(2)), orEmpty(found.group(3)));
  }

  private static String orEmpty(String group) {
    return group == null ? "" : group;
  }
}
