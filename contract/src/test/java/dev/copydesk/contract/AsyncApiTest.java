package dev.copydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.EventSerde;
import dev.copydesk.contract.event.Parked;
import dev.copydesk.contract.event.PostPublished;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds docs/asyncapi.yaml and the schemas that it names to what the code does. */
class AsyncApiTest {
  private static final Path FILE = Path.of("..", "docs", "asyncapi.yaml").toAbsolutePath();
  private static final JsonNode DOCUMENT = new YAMLMapper().readTree(FILE.toFile());
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry
                  .schemaLoader(loader -> loader.fetchRemoteResources())
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  @Test
  void describesEveryTopicUpstreamFirst() {
    assertThat(DOCUMENT.get("channels").valueStream().map(each -> each.get("address").asString()))
        .containsExactlyElementsOf(Topics.all().stream().map(Topic::name).toList());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void saysWhatTheBrokerMayThrowAway(String name) {
    Map<String, String> documented = new TreeMap<>();
    channel(name)
        .at("/bindings/kafka/topicConfiguration")
        .forEachEntry(
            (key, value) ->
                documented.put(key, value.isArray() ? joined(value) : value.asString()));

    assertThat(documented).isEqualTo(topic(name).toCreate(1, (short) 1).configs());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void namesEveryMessageOfATopicByItsType(String name) {
    assertThat(messages(name).map(AsyncApiTest::type))
        .containsExactlyInAnyOrderElementsOf(serde(topic(name)).cases().keySet());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void saysWhatTheKeyIs(String name) {
    assertThat(messages(name).map(each -> deref(each.at("/bindings/kafka/key"))))
        .allSatisfy(key -> assertThat(key.get("title").asString()).isEqualTo(topic(name).key()));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void saysWhoWritesAndWhoReads(String name) {
    assertThat(who("send", name)).containsExactly(topic(name).writer());
    assertThat(who("receive", name)).containsExactlyInAnyOrderElementsOf(topic(name).readers());
  }

  @Test
  void samplesAreThereOfEveryType() {
    assertThat(SampleEvents.all())
        .extracting(Object::getClass)
        .containsAll(
            Topics.all().stream()
                .map(AsyncApiTest::serde)
                .map(EventSerde::cases)
                .map(Map::values)
                .<Class<?>>flatMap(Collection::stream)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void describesTheValueOfARecord(Object event) {
    JsonNode written = Json.MAPPER.readTree(write(event, new RecordHeaders()));

    assertThat(payload(event).validate(written)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void describesEveryHeaderOfARecord(Object event) {
    Headers headers = new RecordHeaders();
    context().writeTo(headers);
    EventContext.stamp(headers, "enriched", SampleEvents.TIME);
    EventContext.stamp(headers, "published", SampleEvents.TIME);
    EventContext.cause(headers, "magazine.example/category/3");
    write(event, headers);
    ObjectNode written = Json.MAPPER.createObjectNode();
    headers.forEach(each -> written.put(each.key(), EventContext.text(headers, each.key())));

    JsonNode documented = DOCUMENT.at("/components/messageTraits/event/headers");
    assertThat(SCHEMAS.getSchema(documented).validate(written)).isEmpty();
    assertThat(documented.get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(written.propertyNames());
  }

  @Test
  void describesTheHeadersThatTellWhichRecordWasRefused() {
    Headers headers = new RecordHeaders();
    new Parked("copydesk.posts.v1", 0, 17, "a/post/7", "enrich", "it failed", SampleEvents.TIME)
        .writeTo(headers);
    ObjectNode written = Json.MAPPER.createObjectNode();
    headers.forEach(each -> written.put(each.key(), EventContext.text(headers, each.key())));

    JsonNode documented = DOCUMENT.at("/components/messages/eventRejected/headers");
    assertThat(SCHEMAS.getSchema(documented).validate(written)).isEmpty();
    assertThat(documented.get("properties").propertyNames()).containsAll(written.propertyNames());
  }

  @ParameterizedTest
  @MethodSource("samplesOfOurOwnShape")
  void namesEveryFieldOfAValue(Object event) {
    JsonNode written = Json.MAPPER.readTree(write(event, new RecordHeaders()));
    JsonNode documented = payload(event).getSchemaNode();

    assertThat(documented.get("properties").propertyNames()).containsAll(written.propertyNames());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isNotContentWithAnything(Object event) {
    assertThat(payload(event).validate(Json.MAPPER.createObjectNode())).isNotEmpty();
  }

  static Stream<String> topics() {
    return Topics.all().stream().map(Topic::name);
  }

  static Stream<Object> samples() {
    return SampleEvents.all().stream();
  }

  /** A native post has the fields that its site's plugins gave it. */
  static Stream<Object> samplesOfOurOwnShape() {
    return samples().filter(each -> !(each instanceof PostPublished));
  }

  private static Topic<?> topic(String name) {
    return Topics.all().stream().filter(each -> each.name().equals(name)).findAny().orElseThrow();
  }

  private static EventSerde<?> serde(Topic<?> topic) {
    return (EventSerde<?>) topic.values();
  }

  private static JsonNode channel(String topic) {
    return DOCUMENT
        .get("channels")
        .valueStream()
        .filter(each -> each.get("address").asString().equals(topic))
        .findAny()
        .orElseThrow();
  }

  private static Stream<JsonNode> messages(String topic) {
    return channel(topic).get("messages").valueStream().map(AsyncApiTest::deref);
  }

  private static String type(JsonNode message) {
    assertThat(message.get("name")).isEqualTo(message.at("/headers/properties/ce_type/const"));
    return message.get("name").asString();
  }

  private static String joined(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
  }

  private static List<String> who(String action, String topic) {
    return DOCUMENT
        .get("operations")
        .valueStream()
        .filter(each -> each.get("action").asString().equals(action))
        .filter(each -> deref(each.get("channel")).equals(channel(topic)))
        .map(each -> each.at("/tags/0/name").asString())
        .toList();
  }

  private static JsonNode deref(JsonNode reference) {
    return DOCUMENT.at(reference.get("$ref").asString().substring(1));
  }

  /** The schema that the document gives for the values of this event. */
  private static Schema payload(Object event) {
    Headers headers = new RecordHeaders();
    write(event, headers);
    String type = EventContext.text(headers, "ce_type");
    JsonNode message =
        DOCUMENT
            .at("/components/messages")
            .valueStream()
            .filter(each -> type(each).equals(type))
            .findAny()
            .orElseThrow();
    Path schema = FILE.resolveSibling(message.at("/payload/$ref").asString());
    return SCHEMAS.getSchema(SchemaLocation.of(schema.toUri().toString()));
  }

  /** The record's value, as the first topic that takes the event would carry it. */
  private static byte[] write(Object event, Headers headers) {
    return Topics.all().stream()
        .filter(each -> serde(each).cases().containsValue(event.getClass()))
        .findFirst()
        .map(each -> write(each, event, headers))
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static <V> byte[] write(Topic<V> topic, Object event, Headers headers) {
    return topic.values().serializer().serialize(topic.name(), headers, (V) event);
  }

  private static EventContext context() {
    return new EventContext(
        "1", "/test", "a/post/7", SampleEvents.TIME, SampleEvents.TIME, 42L, "00-0-0-01");
  }
}
