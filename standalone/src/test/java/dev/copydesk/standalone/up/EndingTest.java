package dev.copydesk.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.kit.Floor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndingTest {
  private final Floor floor = Floor.lay();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void isNoFailureWhenItWasTold() {
    try (Ending ending = Ending.of(floor)) {
      CompletableFuture<Void> stop = CompletableFuture.runAsync(ending::stop);
      assertThat(await(ending)).isZero();
      assertThat(said.size()).isZero();
      assertThat(stop).isNotDone();
    }
  }

  @Test
  void letsTheProcessEndOnceEverythingIsClosed() throws Exception {
    CompletableFuture<Void> stop;
    try (Ending ending = Ending.of(floor)) {
      stop = CompletableFuture.runAsync(ending::stop);
      assertThat(await(ending)).isZero();
    }
    stop.get(10, TimeUnit.SECONDS);
  }

  @Test
  void isAFailureWithItsCauseWhenAPartDies() {
    try (Ending ending = Ending.of(floor)) {
      floor.death().complete(new IOException("the disk is full"));
      assertThat(await(ending)).isEqualTo(1);
      assertThat(said.toString(StandardCharsets.UTF_8))
          .startsWith("copydesk: a part of it died, so it ends: the disk is full");
    }
  }

  @Test
  void waitsUntilEveryPartIsReady() {
    try (Ending ending = Ending.of(floor)) {
      long ready = System.nanoTime() + 200_000_000;
      floor
          .health()
          .watch(
              "late", () -> System.nanoTime() < ready ? Optional.of("not yet") : Optional.empty());
      ending.awaitReady();
      assertThat(System.nanoTime()).isGreaterThanOrEqualTo(ready);
    }
  }

  @Test
  void waitsForNobodyOnceTheEndHasCome() {
    try (Ending ending = Ending.of(floor)) {
      floor.health().watch("never", () -> Optional.of("never ready"));
      floor.death().complete(new IOException("gone"));
      ending.awaitReady();
      assertThat(ending.hasCome()).isTrue();
    }
  }

  private int await(Ending ending) {
    return ending.await(new PrintStream(said, true, StandardCharsets.UTF_8));
  }
}
