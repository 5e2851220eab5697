package dev.copydesk.kit.health;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Whether the parts of a process are ready to serve. Every part answers for itself, and names the
 * cause while it is not. For any number of threads.
 */
public final class Health {
  private final Map<String, Supplier<Optional<String>>> checks = new ConcurrentHashMap<>();

  /**
   * Asks {@code check} from now on.
   *
   * @param check quick; empty when the part is ready, else the cause in plain words
   */
  public void watch(String part, Supplier<Optional<String>> check) {
    checks.put(part, check);
  }

  /** The parts that are not ready, each with its cause; empty when all are. */
  public Map<String, String> causes() {
    Map<String, String> causes = new TreeMap<>();
    checks.forEach((part, check) -> check.get().ifPresent(cause -> causes.put(part, cause)));
    return causes;
  }
}
