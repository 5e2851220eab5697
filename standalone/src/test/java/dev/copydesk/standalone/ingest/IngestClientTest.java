package dev.copydesk.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.standalone.ingest.Sender.Sent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sending a batch to a service that is well, busy, or something else altogether. */
class IngestClientTest {
  private final Tally tally = new Tally();
  private FakeIngest service;
  private IngestClient client;

  @BeforeEach
  void start() throws IOException {
    service = new FakeIngest();
    client = new IngestClient(service.address(), null, Map.of());
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void countsWhatBecameOfEachItem() throws IOException {
    client.send(Address.EVENTS, batch("{}", "{\"t\":\"refuse\"}", "{\"t\":\"draft\"}"), tally);

    assertThat(printed()).startsWith("1 accepted, 1 held-back, 1 refused");
    assertThat(tally.total()).isEqualTo(3);
    assertThat(tally.nothingRefused()).isFalse();
  }

  @Test
  void sendsAgainWhatCouldNotBeTakenJustNow() throws IOException {
    service.answerNext(503);

    client.send(Address.EVENTS, batch("{}"), tally);

    assertThat(service.requests).hasSize(2);
    assertThat(service.requests.get(1)).isEqualTo(service.requests.get(0));
    assertThat(printed()).startsWith("1 accepted");
  }

  @Test
  void halvesABatchThatIsTooLongUntilItIsNot() throws IOException {
    service.answerNext(413);
    service.answerNext(413);

    client.send(Address.EVENTS, batch("{}", "{}", "{}", "{}"), tally);

    assertThat(service.requests.stream().map(request -> request.lines().count() - 1))
        .containsExactly(4L, 2L, 1L, 1L, 2L);
    assertThat(printed()).startsWith("4 accepted");
  }

  @Test
  void refusesTheOneItemThatIsTooLong() throws IOException {
    service.answerNext(413);

    client.send(Address.EVENTS, batch("{}"), tally);

    assertThat(printed()).contains("1 refused", "too long; Do as you are told.", "item-0");
    assertThat(service.requests).hasSize(1);
  }

  @Test
  void endsWithWhatTheServiceSaysOfACredentialThatItDoesNotKnow() {
    service.answerNext(401);

    assertThatThrownBy(() -> client.send(Address.EVENTS, batch("{}"), tally))
        .isInstanceOf(IOException.class)
        .hasMessage(service.address() + " answered 401: Told to. Do as you are told.");
  }

  @Test
  void tellsHowToStartAServiceWhereNothingAnswers() {
    URI nobody = URI.create("http://127.0.0.1:9");
    IngestClient lost = new IngestClient(nobody, null, Map.of());

    assertThatThrownBy(() -> lost.send(Address.EVENTS, batch("{}"), tally))
        .hasMessage(
            "nothing answers at http://127.0.0.1:9; start it with ./copydesk up, or name its"
                + " address with --to");
  }

  @Test
  void namesTheSiteInTheAddress() throws IOException {
    new IngestClient(service.address(), "münchen.example", Map.of())
        .send(Address.GLOSSARY, batch("{}"), tally);

    assertThat(service.requests.get(0)).startsWith("/v1/glossary?site=m%C3%BCnchen.example\n");
  }

  @Test
  void showsTheTokenOfTheEnvironment() throws IOException {
    new IngestClient(service.address(), null, Map.of("COPYDESK_TOKEN", "swordfish"))
        .send(Address.EVENTS, batch("{}"), tally);

    assertThat(service.credentials).containsExactly("Bearer swordfish null");
  }

  @Test
  void signsRatherThanShowsAToken() throws IOException {
    Map<String, String> environment =
        Map.of("COPYDESK_TOKEN", "swordfish", "COPYDESK_SECRET", "whsec_c2VjcmV0");

    new IngestClient(service.address(), null, environment).send(Address.EVENTS, batch("{}"), tally);

    assertThat(service.credentials).singleElement().asString().startsWith("null v1,");
  }

  private static List<Sent> batch(String... items) {
    return IntStream.range(0, items.length).mapToObj(i -> new Sent("item-" + i, items[i])).toList();
  }

  private String printed() {
    var out = new ByteArrayOutputStream();
    tally.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
