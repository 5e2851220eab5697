package dev.copydesk.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.kit.ServiceProcess.Started;
import dev.copydesk.kit.http.Listen;
import dev.copydesk.kit.http.Routes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceProcessTest {
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final PrintStream before = System.err;

  @BeforeEach
  void listenToStandardError() {
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restoreStandardError() {
    System.setErr(before);
  }

  @Test
  void endsWithAStatusAndOneLineWhenItCannotStart() {
    int status =
        ServiceProcess.run(
            "desk",
            Map.of(),
            (settings, floor) -> {
              throw new IllegalStateException("no paper");
            });

    assertThat(status).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo("desk did not start: no paper");
  }

  @Test
  void namesTheCauseBelowToo() {
    ServiceProcess.run(
        "desk",
        Map.of(),
        (settings, floor) -> {
          throw new IllegalStateException("no paper", new IllegalStateException("shop is shut"));
        });

    assertThat(errors.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo("desk did not start: no paper: shop is shut");
  }

  @Test
  void endsWithItsCauseWhenAPartDies() {
    int status = runUntilDeath(new AtomicBoolean());

    assertThat(status).isEqualTo(1);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("desk died: ").contains("ink");
  }

  @Test
  void closesItsServiceBeforeItEnds() {
    AtomicBoolean closed = new AtomicBoolean();

    runUntilDeath(closed);

    assertThat(closed).isTrue();
  }

  private static int runUntilDeath(AtomicBoolean closed) {
    return ServiceProcess.run(
        "desk",
        Map.of(),
        (settings, floor) -> {
          floor.death().complete(new IllegalStateException("out of ink"));
          return new Started(new Desk(closed), new Listen("127.0.0.1", 0, 0));
        });
  }

  private record Desk(AtomicBoolean closed) implements Service {
    @Override
    public Routes routes() {
      return routes -> {};
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }
}
