package dev.copydesk.standalone.up;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What runs, and where it is.
 *
 * @param project the project's folder
 * @param java the Java that runs this, and is to run the broker
 * @param brokerOptions options of the broker's Java beyond the usual
 * @param brokerClassPath the broker's own class path
 */
public record Installation(
    Path project, Path java, List<String> brokerOptions, String brokerClassPath) {
  /** C1 alone: on two cores a broker that C2 compiles starts later and carries no more posts. */
  private static final List<String> USUAL =
      List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  public Installation {
    brokerOptions = List.copyOf(brokerOptions);
  }

  /**
   * What the launcher says in {@code copydesk.*}; without it, as in an IDE, this folder and this
   * class path.
   */
  public static Installation of(Properties system) {
    String options = system.getProperty("copydesk.broker.options", "");
    return new Installation(
        Path.of(system.getProperty("copydesk.project", "")),
        Path.of(system.getProperty("java.home"), "bin", "java"),
        options.lines().toList(),
        system.getProperty("copydesk.broker.classpath", system.getProperty("java.class.path")));
  }

  /** The command line of a broker that keeps its log in {@code folder}. */
  List<String> brokerCommand(Path folder) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(USUAL);
    command.addAll(brokerOptions);
    command.add("-Dlogback.configurationFile=logback-broker.xml");
    command.add("-cp");
    command.add(brokerClassPath);
    command.add("dev.copydesk.standalone.broker.BrokerMain");
    command.add(folder.toString());
    return command;
  }
}
