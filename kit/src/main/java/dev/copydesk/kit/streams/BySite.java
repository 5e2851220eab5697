package dev.copydesk.kit.streams;

import dev.copydesk.contract.PostKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Puts every record of a site into one partition, so that a site has one total order. */
public final class BySite<V> implements StreamPartitioner<String, V> {
  @Override
  public Optional<Set<Integer>> partitions(String topic, String key, V value, int partitions) {
    return Optional.of(Set.of(partition(PostKey.parse(key).site(), partitions)));
  }

  /** The partition of {@code site} in a topic of {@code partitions}. */
  public static int partition(String site, int partitions) {
    return Utils.toPositive(Utils.murmur2(site.getBytes(StandardCharsets.UTF_8))) % partitions;
  }
}
