package dev.copydesk.kit.streams;

import dev.copydesk.kit.settings.Doc;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How a service runs its topology. */
@ConfigMapping(prefix = "copydesk.streams")
public interface StreamsSettings {
  /** Where stores are kept. */
  @Doc("Folder for the stores; they are rebuilt from the log when it is lost")
  @WithDefault("state")
  String stateDir();

  /** This instance's name in its group. */
  @Doc(
      "Name of this instance, unique among the instances of a service and the same after a restart;"
          + " the host's name unless set")
  Optional<String> instanceId();

  /** How many threads work. */
  @Doc("Threads that work on the topology, 1 to the number of partitions")
  @WithDefault("1")
  int threads();

  /** How many other instances keep a copy of each store. */
  @Doc(
      "Copies of each store that other instances keep ready to take over with, 0 to the number of"
          + " instances less one")
  @WithDefault("0")
  int standbys();

  /** How often work is committed. */
  @Doc(
      "Milliseconds between commits, 10 to 1000: half of it is added to the time to the feed, on"
          + " average; where posts queue, up to 200")
  @WithDefault("25")
  int commitMillis();
}
