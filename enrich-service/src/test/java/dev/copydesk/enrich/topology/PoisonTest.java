package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.kit.streams.Unworkable;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an enricher cannot work on leaves its post as it was; what a store cannot give ends all. */
class PoisonTest {
  private static final String POST = "magazine.example/post/7";
  private static final String BODY = "<p>An inner critic is a voice.</p>";
  private static final String TOO_LONG = "<p>" + "word ".repeat(Outputs.LONGEST / 9) + "</p>";

  private final AtomicBoolean broken = new AtomicBoolean();
  private final EnrichTopologyDriver desk = Mutants.withTermsThatCannotBeRead(broken::get);

  @AfterEach
  void close() {
    broken.set(false);
    desk.close();
  }

  @Test
  void isAPostThatBecomesLongerThanARecordMayBe() {
    assertThatThrownBy(() -> desk.publish(POST, List.of(), TOO_LONG))
        .rootCause()
        .isInstanceOf(Unworkable.class)
        .hasMessageContaining("bytes long, the longest may be 16,711,680")
        .hasMessageNotContaining("word");
  }

  @Test
  void isNotAStoreThatCannotBeRead() {
    broken.set(true);

    assertThatThrownBy(() -> desk.publish(POST, List.of(3), BODY))
        .hasRootCauseInstanceOf(ProcessorStateException.class)
        .satisfies(failure -> assertThat(causes(failure)).doesNotContain(Unworkable.class));
  }

  @Test
  void isNotAStoreThatCannotBeReadForAPostThatIsOwedALook() {
    desk.publish(POST, List.of(3), BODY);
    desk.explain("magazine.example", "inner critic");
    desk.writtenSoFar();
    broken.set(true);

    assertThatThrownBy(desk::written).hasRootCauseInstanceOf(ProcessorStateException.class);
  }

  private static List<Class<?>> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .<Class<?>>map(Throwable::getClass)
        .toList();
  }
}
