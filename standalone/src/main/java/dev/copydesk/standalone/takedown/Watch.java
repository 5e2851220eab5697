package dev.copydesk.standalone.takedown;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at places until all are clean, and tells where what was found and when each was clean. */
final class Watch {
  private final List<Watched> all = new ArrayList<>();
  private final Clock clock;

  Watch(Clock clock) {
    this.clock = clock;
  }

  /** Looks at more places, as they are before anything is erased there. */
  void begin(List<? extends Place> places) {
    places.forEach(place -> all.add(new Watched(place, place.look())));
  }

  /** Those places that something was found in. */
  List<Place> found() {
    return all.stream().filter(each -> each.found > 0).map(each -> each.place).toList();
  }

  /** Looks again. True when all are clean. */
  boolean look() {
    all.forEach(each -> each.look(clock.instant()));
    return left().isEmpty();
  }

  /** Places that are not clean yet. */
  List<String> left() {
    return all.stream()
        .filter(each -> each.clean == null)
        .map(each -> "%s (%,d)".formatted(each.place.name(), each.left))
        .toList();
  }

  /** A line a place. */
  List<String> report(Instant takenDown) {
    return all.stream().map(each -> each.line(takenDown, clock.instant())).toList();
  }

  private static final class Watched {
    private final Place place;
    private long found;
    private long left;
    private @Nullable Instant clean;

    Watched(Place place, long found) {
      this.place = place;
      this.found = found;
      this.left = found;
    }

    void look(Instant now) {
      long before = left;
      left = place.look();
      found += Math.max(0, left - before);
      if (left > 0) {
        clean = null;
      } else if (clean == null) {
        clean = now.truncatedTo(ChronoUnit.SECONDS);
      }
    }

    String line(Instant takenDown, Instant now) {
      return "%-48s %6s found   %s"
          .formatted(place.name(), "%,d".formatted(found), state(takenDown, now));
    }

    private String state(Instant takenDown, Instant now) {
      if (clean != null) {
        return found == 0 ? "clean" : "clean at " + clean;
      }
      String when =
          place
              .latest(takenDown)
              .filter(now::isBefore)
              .map(at -> "clean by " + at.truncatedTo(ChronoUnit.SECONDS) + " at the latest")
              .orElse("not clean yet");
      return "%s; %,d left".formatted(when, left);
    }
  }
}
