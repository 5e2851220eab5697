package dev.copydesk.ingest.reading;

import dev.copydesk.contract.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that cannot be taken.
 *
 * @param subject the key of what it is about, where that could be read
 * @param faults everything that is wrong with it, at least one
 */
public record Refused(@Nullable String subject, List<Fault> faults) implements Reading {
  public Refused {
    faults = List.copyOf(faults);
  }

  @Override
  public Refused under(String path) {
    return new Refused(
        subject, faults.stream().map(f -> new Fault(path + f.path(), f.found(), f.fix())).toList());
  }
}
