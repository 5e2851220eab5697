package dev.copydesk.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.standalone.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {
  @TempDir Path folder;
  private FakeIngest service;

  @BeforeEach
  void startService() throws IOException {
    service = new FakeIngest();
  }

  @AfterEach
  void endService() {
    service.close();
  }

  @Test
  void sendsEachItemOnALineOfItsOwn() throws IOException {
    Run run = send("posts.json", "[{\"id\":1},{\"id\":2}]");
    assertThat(service.requests).containsExactly("/v1/events\n{\"id\":1}\n{\"id\":2}\n");
    assertThat(run).isEqualTo(new Run(0, line("2 accepted"), ""));
  }

  @Test
  void sendsGlossaryTermsToTheGlossary() throws IOException {
    send("g.tsv", "cue\tsign\n");
    assertThat(service.requests)
        .containsExactly("/v1/glossary\n{\"term\":\"cue\",\"definition\":\"sign\"}\n");
  }

  @Test
  void tellsGlossaryTermsFromPostsByTheirShape() throws IOException {
    send("mixed.ndjson", "{\"id\":1}\n{\"term\":\"cue\"}\n{\"id\":2}\n");
    assertThat(service.requests)
        .containsExactly(
            "/v1/events\n{\"id\":1}\n",
            "/v1/glossary\n{\"term\":\"cue\"}\n",
            "/v1/events\n{\"id\":2}\n");
  }

  @Test
  void takesAFileForAGlossaryWhenItIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("g.json"), "{\"id\":\"x\",\"deleted\":true}");
    ingest("--glossary", file.toString());
    assertThat(service.requests).singleElement().asString().startsWith("/v1/glossary");
  }

  @Test
  void sendsManyItemsInSeveralRequests() throws IOException {
    String posts =
        IntStream.rangeClosed(1, 450)
            .mapToObj(i -> "{\"id\":" + i + '}')
            .collect(Collectors.joining("\n"));
    Run run = send("posts.ndjson", posts);
    assertThat(service.requests).hasSize(3);
    assertThat(run.out()).isEqualTo(line("450 accepted"));
  }

  @Test
  void saysWhyAnItemWasRefusedOrHeldBack() throws IOException {
    Run run = send("posts.json", "[{\"t\":\"refuse\"},{\"t\":\"draft\"},{\"t\":\"refuse\"},{}]");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines())
        .containsExactly(
            "1 accepted, 1 held-back, 2 refused",
            "  2 × refused: /id: nothing; send it",
            "      posts.json#1, posts.json#3",
            "  1 × held-back: its status is draft",
            "      posts.json#2");
  }

  @Test
  void countsWhatItCannotReadAsRefused() throws IOException {
    Run run = send("posts.ndjson", "{\"id\":1}\nnonsense\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).startsWith("1 accepted, 1 refused").contains("posts.ndjson:2");
  }

  @Test
  void sendsAgainWhatTheServiceCouldNotTakeJustNow() throws IOException {
    service.answerNext(503);
    Run run = send("posts.json", "{\"id\":1}");
    assertThat(run.status()).isZero();
    assertThat(service.requests).hasSize(2).allMatch(service.requests.get(0)::equals);
  }

  @Test
  void sendsLessAtOnceWhenItWasTooMuch() throws IOException {
    service.answerNext(413);
    Run run = send("posts.json", "[{\"id\":1},{\"id\":2}]");
    assertThat(run.out()).isEqualTo(line("2 accepted"));
    assertThat(service.requests).last().asString().isEqualTo("/v1/events\n{\"id\":2}\n");
  }

  @Test
  void stopsWhenItIsNotKnown() throws IOException {
    service.answerNext(401);
    Run run = send("posts.json", "{\"id\":1}");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("answered 401: Told to. Do as you are told.");
  }

  @Test
  void namesTheSiteThatIsNamed() throws IOException {
    send("posts.json", "{\"id\":1}", "--site", "magazine.example");
    assertThat(service.requests).singleElement().asString().startsWith("/v1/events?site=magazine");
  }

  @Test
  void showsTheTokenOfTheEnvironment() throws IOException {
    sendWith(Map.of("COPYDESK_TOKEN", "t0ken"));
    assertThat(service.credentials).containsExactly("Bearer t0ken null");
  }

  @Test
  void signsWithTheSecretOfTheEnvironment() throws IOException {
    sendWith(Map.of("COPYDESK_SECRET", "whsec_c2VjcmV0"));
    assertThat(service.credentials)
        .singleElement()
        .asString()
        .matches("null v1,[A-Za-z0-9+/]{43}=");
  }

  @Test
  void refusesASecretThatIsNone() throws IOException {
    Run run = sendWith(Map.of("COPYDESK_SECRET", "whsec_?"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("COPYDESK_SECRET").doesNotContain("?");
  }

  @Test
  void saysThatNothingAnswers() throws IOException {
    service.close();
    Run run = send("posts.json", "{\"id\":1}");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("nothing answers at", "./copydesk up", "--to");
  }

  @Test
  void saysThatThereIsNothingToSend() {
    Run run = Run.of("ingest");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("there is no FILE to send");
  }

  private Run send(String name, String content, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    String[] arguments = Arrays.copyOf(more, more.length + 1);
    arguments[more.length] = file.toString();
    return ingest(arguments);
  }

  private Run sendWith(Map<String, String> environment) {
    return Run.in(environment, "{\"id\":1}", "ingest", "--to", service.address().toString(), "-");
  }

  private Run ingest(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "ingest";
    all[1] = "--to";
    all[2] = service.address().toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Run.of(all);
  }

  private static String line(String text) {
    return text + System.lineSeparator();
  }
}
