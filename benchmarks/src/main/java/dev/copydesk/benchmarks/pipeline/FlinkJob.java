package dev.copydesk.benchmarks.pipeline;

import static java.util.Objects.requireNonNull;

import dev.copydesk.benchmarks.references.Waits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The same as a job of Flink on a cluster within this process: exactly once, in one chain of
 * operators, hence on one thread beside the one that fetches.
 */
final class FlinkJob {
  /** What it writes is seen at checkpoints. */
  private static final Duration CHECKPOINT = Duration.ofMillis(100);

  private FlinkJob() {}

  static void start(Route route) throws Exception {
    var configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT);
    configuration.set(
        CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    // Without it each post is copied between operators.
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    var flink = StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
    flink
        .fromSource(source(route), WatermarkStrategy.noWatermarks(), "posts")
        .map(new Enrich(route.output()))
        .sinkTo(sink(route));
    JobClient job = flink.executeAsync("enrich");
    Waits.until(60, () -> isRunning(job));
  }

  private static KafkaSource<ConsumerRecord<byte[], byte[]>> source(Route route) {
    return KafkaSource.<ConsumerRecord<byte[], byte[]>>builder()
        .setBootstrapServers(route.servers())
        .setTopics(route.input())
        .setGroupId("flink")
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty("isolation.level", "read_committed")
        .setProperty("max.poll.records", "1000")
        .setDeserializer(new Whole())
        .build();
  }

  private static KafkaSink<ProducerRecord<byte[], byte[]>> sink(Route route) {
    return KafkaSink.<ProducerRecord<byte[], byte[]>>builder()
        .setBootstrapServers(route.servers())
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix("flink")
        // Otherwise each checkpoint has a name of its own, which the broker has to learn.
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        // Flink's own hour is more than a broker allows unless told.
        .setProperty("transaction.timeout.ms", "60000")
        .setProperty("compression.type", "lz4")
        .setProperty("linger.ms", "5")
        .setRecordSerializer(new AsIs(route.output()))
        .build();
  }

  private static boolean isRunning(JobClient job) {
    try {
      return job.getJobStatus().get() == JobStatus.RUNNING;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Whole
      implements KafkaRecordDeserializationSchema<ConsumerRecord<byte[], byte[]>> {
    @Override
    public void deserialize(
        ConsumerRecord<byte[], byte[]> record, Collector<ConsumerRecord<byte[], byte[]>> out) {
      out.collect(record);
    }

    @Override
    public TypeInformation<ConsumerRecord<byte[], byte[]>> getProducedType() {
      return TypeInformation.of(new TypeHint<>() {});
    }
  }

  private static final class AsIs
      implements KafkaRecordSerializationSchema<ProducerRecord<byte[], byte[]>>,
          KafkaDatasetFacetProvider {
    private final String output;

    private AsIs(String output) {
      this.output = output;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
        ProducerRecord<byte[], byte[]> record, KafkaSinkContext context, Long timestamp) {
      return record;
    }

    /** The pool of transactions asks for it. */
    @Override
    public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
      var topics = DefaultKafkaDatasetIdentifier.ofTopics(List.of(output));
      return Optional.of(new DefaultKafkaDatasetFacet(topics));
    }
  }

  private static final class Enrich
      extends RichMapFunction<ConsumerRecord<byte[], byte[]>, ProducerRecord<byte[], byte[]>> {
    private final String output;
    private transient @Nullable Enriching enriching;

    private Enrich(String output) {
      this.output = output;
    }

    @Override
    public void open(OpenContext context) {
      enriching = new Enriching();
    }

    @Override
    public ProducerRecord<byte[], byte[]> map(ConsumerRecord<byte[], byte[]> read) {
      return requireNonNull(enriching).apply(read, output);
    }
  }
}
