package dev.copydesk.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.ReferenceEvent;
import dev.copydesk.contract.event.TermDefined;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class PassReferencesTest {
  private static final long NOW = 1_000_000;

  private final Commits commits = new Commits(() -> NOW);
  private final PassReferences passing = new PassReferences(() -> commits);
  private final MockProcessorContext<String, ReferenceEvent> context = new MockProcessorContext<>();

  @Test
  void areCommittedAtOnceSoThatThePostAfterThemIsWrittenWithThem() {
    TermDefined term =
        new TermDefined("mind.example", TermKey.CATEGORY, 31, "Inner life", "inner-life", null, 0);
    var record = new Record<String, ReferenceEvent>(term.key().toString(), term, NOW);
    passing.init(context);

    passing.process(record);

    assertThat(context.forwarded())
        .singleElement()
        .satisfies(forwarded -> assertThat(forwarded.record()).isEqualTo(record));
    assertThat(context.committed()).isTrue();
  }
}
