package dev.copydesk.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.post.Mention.Zone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class EventSerdeTest {
  private final Headers headers = new RecordHeaders();

  @Test
  void namesTheCaseInTheType() {
    Events.POSTS.serializer().serialize("t", headers, removal());

    assertThat(EventContext.text(headers, "ce_type")).isEqualTo("dev.copydesk.post.removed.v1");
    assertThat(EventContext.text(headers, "content-type")).isEqualTo("application/json");
  }

  @Test
  void readsARemovalNoticeBack() {
    assertThat(thereAndBack(Events.POSTS, removal())).isEqualTo(removal());
  }

  @Test
  void writesANativePostAsTheSiteGaveIt() {
    ObjectNode post = Json.MAPPER.createObjectNode().put("id", 7).put("a_plugin's_field", "kept");

    byte[] value = Events.POSTS.serializer().serialize("t", headers, new PostPublished(post));

    assertThat(value).asString().isEqualTo("{\"id\":7,\"a_plugin's_field\":\"kept\"}");
    assertThat(thereAndBack(Events.POSTS, new PostPublished(post)))
        .isEqualTo(new PostPublished(post));
  }

  @Test
  void readsATermBack() {
    var term = new TermDefined("magazine.example", "category", 3, "Fear", "fear", null, 2);

    assertThat(thereAndBack(Events.REFERENCES, term)).isEqualTo(term);
  }

  @Test
  void readsAGlossaryTermBack() {
    var term =
        new GlossaryTermDefined(
            "cbt",
            "magazine.example",
            "en",
            "CBT",
            List.of("cognitive behavioural therapy"),
            null,
            null,
            Set.of(GlossaryTermDefined.Flag.CASE_SENSITIVE));

    assertThat(thereAndBack(Events.GLOSSARY, term)).isEqualTo(term);
  }

  @Test
  void readsTheZonesOfAGlossaryTermBack() {
    var term = glossaryTerm().in(Set.of(Zone.BODY, Zone.LIST), Set.of(Zone.LINK));

    assertThat(thereAndBack(Events.GLOSSARY, term)).isEqualTo(term);
    assertThat(term.isFor(Zone.LIST)).isTrue();
    assertThat(term.isFor(Zone.HEADING)).isFalse();
    assertThat(term.in(Set.of(), Set.of(Zone.LINK)).isFor(Zone.LINK)).isFalse();
  }

  @Test
  void leavesTheZonesOfATermForEveryZoneOut() {
    byte[] value = Events.GLOSSARY.serializer().serialize("t", headers, glossaryTerm());

    assertThat(value).asString().endsWith("\"flags\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", \"aliases\": null, \"flags\": null, \"zones\": null, \"skip\": null",
        ", \"aliases\": [], \"flags\": [], \"zones\": [], \"skip\": []"
      })
  void readsAGlossaryTermThatLacksAListAsIfItWereEmpty(String lists) {
    String json =
        "{\"id\": \"cbt\", \"site\": \"magazine.example\", \"language\": \"en\", \"term\": \"CBT\"";

    assertThat(Json.MAPPER.readValue(json + lists + "}", GlossaryTermDefined.class))
        .isEqualTo(glossaryTerm());
  }

  private static GlossaryTermDefined glossaryTerm() {
    return new GlossaryTermDefined(
        "cbt", "magazine.example", "en", "CBT", List.of(), null, null, Set.of());
  }

  @Test
  void refusesATypeItDoesNotKnow() {
    EventContext.put(headers, "ce_type", "com.example.else");

    assertThatThrownBy(() -> read("{}"))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("com.example.else");
  }

  @Test
  void refusesARecordWithoutAType() {
    assertThatThrownBy(() -> read("{}")).isInstanceOf(SerializationException.class);
  }

  @Test
  void doesNotRepeatWhatItCannotRead() {
    EventContext.put(headers, "ce_type", "dev.copydesk.post.removed.v1");

    assertThatThrownBy(() -> read("{\"site\": hunter2 draft}"))
        .isInstanceOf(SerializationException.class)
        .hasNoCause()
        .message()
        .doesNotContain("hunter2", "draft");
  }

  @Test
  void saysWhereTheJsonDoesNotFitWithoutQuotingIt() {
    EventContext.put(headers, "ce_type", "dev.copydesk.post.removed.v1");

    assertThatThrownBy(() -> read("{\"site\":\"a.example\",\"id\":\"hunter2\"}"))
        .message()
        .contains("PostRemoved[\"id\"]")
        .doesNotContain("hunter2");
  }

  @Test
  void carriesItsContextInHeaders() {
    Instant then = Instant.parse("2026-03-01T08:00:00Z");
    var context = new EventContext("1", "/test", "a/post/7", then, then.plusMillis(5), 42L, null);

    context.writeTo(headers);

    assertThat(EventContext.from(headers, Instant.EPOCH)).isEqualTo(context);
    assertThat(EventContext.text(headers, "ce_specversion")).isEqualTo("1.0");
  }

  @Test
  void takesTheRecordsTimeWhereHeadersAreMissing() {
    Instant then = Instant.parse("2026-03-01T08:00:00Z");

    assertThat(EventContext.from(headers, then).received()).isEqualTo(then);
  }

  private PostEvent read(String value) {
    return Events.POSTS
        .deserializer()
        .deserialize("t", headers, value.getBytes(StandardCharsets.UTF_8));
  }

  private <E> E thereAndBack(Serde<? super E> serde, E event) {
    byte[] value = serde.serializer().serialize("t", headers, event);
    @SuppressWarnings("unchecked")
    E back = (E) serde.deserializer().deserialize("t", headers, value);
    return back;
  }

  private static PostRemoved removal() {
    return PostRemoved.of(new PostKey("magazine.example", "post", 7), "its status is draft");
  }
}
