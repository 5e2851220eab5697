package dev.copydesk.publish.push;

import static dev.copydesk.publish.push.Samples.LEASE;
import static dev.copydesk.publish.push.Samples.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.publish.feed.Cursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscriptionsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Cursor START = Cursor.start("feed-1", 2);
  private static final Cursor END = START.at(0, 7);

  @TempDir Path folder;
  private PushFile opened;
  private Subscriptions subscriptions;

  @BeforeEach
  void open() {
    opened = PushFile.open(folder);
    subscriptions = new Subscriptions(opened);
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void keepsWhatIsToBeVerified() {
    subscriptions.ask(intent(1));

    assertThat(subscriptions.intents(10))
        .singleElement()
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(intent(1));
  }

  @Test
  void keepsOnlyTheLastThingThatWasAskedFor() {
    subscriptions.ask(intent(1, "the first"));
    subscriptions.ask(intent(2));
    subscriptions.ask(intent(1, "the second"));

    assertThat(subscriptions.intents(10))
        .extracting(Intent::secret)
        .containsExactly("a secret", "the second");
  }

  @Test
  void forgetsWhatIsSettledAndNotWhatCameMeanwhile() {
    subscriptions.ask(intent(1, "the first"));
    Intent first = subscriptions.intents(10).get(0);
    subscriptions.ask(intent(1, "the second"));

    subscriptions.settle(first);

    assertThat(subscriptions.intents(10)).extracting(Intent::secret).containsExactly("the second");
  }

  @Test
  void knowsWhoDoesNotKnowEverything() {
    subscriptions.begin(intent(1), START, NOW);
    subscriptions.begin(intent(2), END, NOW);

    assertThat(subscriptions.due(NOW, END, 10))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.callback()).isEqualTo("https://reader.example/callback/1");
              assertThat(each.topic()).isEqualTo(Samples.TOPIC);
              assertThat(each.secret()).isEqualTo("a secret");
              assertThat(each.at()).isEqualTo(START);
            });
  }

  @Test
  void hasNothingToSayToThoseWhoWereTold() {
    subscriptions.begin(intent(1), START, NOW);

    subscriptions.told(only(NOW), END, NOW);

    assertThat(subscriptions.due(NOW, END, 10)).isEmpty();
    assertThat(subscriptions.due(NOW, END.at(0, 8), 10)).hasSize(1);
  }

  @Test
  void waitsBeforeItSpeaksAgainToThoseWhoDidNotHear() {
    subscriptions.begin(intent(1), START, NOW);

    subscriptions.missed(only(NOW), NOW.plusSeconds(3));

    assertThat(subscriptions.due(NOW.plusSeconds(2), END, 10)).isEmpty();
    assertThat(only(NOW.plusSeconds(3)).failures()).isEqualTo(1);
  }

  @Test
  void forgetsFailuresWithTheFirstSuccess() {
    subscriptions.begin(intent(1), START, NOW);
    subscriptions.missed(only(NOW), NOW);

    subscriptions.told(only(NOW), START, NOW);

    assertThat(only(NOW).failures()).isZero();
  }

  @Test
  void givesTurnsToThoseWhoWaitLongest() {
    subscriptions.begin(intent(1), START, NOW.plusSeconds(1));
    subscriptions.begin(intent(2), START, NOW);

    assertThat(subscriptions.due(NOW.plusSeconds(5), END, 1))
        .extracting(Subscriber::callback)
        .containsExactly("https://reader.example/callback/2");
  }

  @Test
  void goesOnWhereItWasWithANewLease() {
    subscriptions.begin(intent(1, "the first"), START, NOW);
    subscriptions.begin(intent(1, "the second"), END, NOW.plus(Duration.ofDays(1)));

    Subscriber renewed = only(NOW.plus(Duration.ofDays(2)));
    assertThat(renewed.secret()).isEqualTo("the second");
    assertThat(renewed.at()).isEqualTo(START);
    subscriptions.expire(NOW.plus(LEASE));
    assertThat(subscriptions.count()).isEqualTo(1);
  }

  @Test
  void endsWithTheLease() {
    subscriptions.begin(intent(1), START, NOW);

    subscriptions.expire(NOW.plus(LEASE).minusMillis(1));
    assertThat(subscriptions.count()).isEqualTo(1);
    subscriptions.expire(NOW.plus(LEASE));
    assertThat(subscriptions.count()).isZero();
  }

  @Test
  void endsTheOneThatIsMeant() {
    subscriptions.begin(intent(1), START, NOW);
    subscriptions.begin(intent(2), START, NOW);

    subscriptions.end(intent(1));

    assertThat(only(NOW).callback()).isEqualTo("https://reader.example/callback/2");
  }

  @Test
  void countsRequestsToo() {
    subscriptions.begin(intent(1), START, NOW);
    subscriptions.ask(intent(2));

    assertThat(subscriptions.count()).isEqualTo(2);
  }

  @Test
  void isThereAfterARestart() {
    subscriptions.begin(intent(1), START, NOW);
    subscriptions.ask(intent(2));
    opened.close();

    open();

    assertThat(only(NOW).secret()).isEqualTo("a secret");
    assertThat(subscriptions.intents(10)).hasSize(1);
  }

  @Test
  void isForItsOwnerOnly() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void overwritesSecretsThatAreNoMore() throws IOException {
    subscriptions.begin(intent(1, "not to be found"), START, NOW);
    subscriptions.end(intent(1));
    opened.close();

    assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
        .doesNotContain("not to be found");
    open();
  }

  @Test
  void saysWhichFileCannotBeUsed() throws IOException {
    opened.close();
    Files.writeString(file(), "no database ".repeat(1000));

    assertThatThrownBy(() -> PushFile.open(folder))
        .hasMessageContaining("push.sqlite cannot be used")
        .hasMessageContaining("delete it to begin without any");
    Files.delete(file());
    open();
  }

  private Path file() {
    return folder.resolve("push.sqlite");
  }

  private Subscriber only(Instant now) {
    List<Subscriber> due = subscriptions.due(now, END.at(1, 1), 10);
    assertThat(due).hasSize(1);
    return due.get(0);
  }
}
