package dev.copydesk.standalone.enrich;

import dev.copydesk.contract.Fault;
import dev.copydesk.publish.linking.LinkOptions;
import dev.copydesk.publish.linking.LinkPolicy;
import dev.copydesk.standalone.console.WrongUsage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Stack;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What the command line says of links to glossary terms. */
final class LinkArguments {
  private static final Set<String> SCOPES = Set.of("first", "section", "all");

  @Option(
      names = "--linked",
      arity = "0..1",
      paramLabel = "SCOPE",
      parameterConsumer = Scope.class,
      description =
          "Add content.linked: the HTML with its terms as links. SCOPE is first (mention of each"
              + " term; unless given), section (the first in each), or all.")
  private @Nullable String linked;

  @Option(
      names = "--link",
      paramLabel = "NAME=VALUE",
      description =
          "How: most=NUMBER (of links, 20 unless given), skip=ZONES (quote,caption), except=IDS,"
              + " as=link or dfn. May be given again.")
  private Map<String, String> how = new LinkedHashMap<>();

  /** The policy that is asked for; null where no links are. */
  @Nullable LinkPolicy policy() {
    if (linked == null) {
      return null;
    }
    List<Fault> faults = new ArrayList<>();
    LinkPolicy policy =
        LinkOptions.policy(name -> name.equals("linked") ? linked : how.get(name), faults::add);
    if (!faults.isEmpty()) {
      throw new WrongUsage(
          faults.stream().map(fault -> "--link " + fault).collect(Collectors.joining(". ")));
    }
    return policy;
  }

  /** Takes a scope where one follows, and leaves the name of a file alone. */
  static final class Scope implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> left, ArgSpec option, CommandSpec command) {
      option.setValue(!left.isEmpty() && SCOPES.contains(left.peek()) ? left.pop() : "first");
    }
  }
}
