package dev.copydesk.kit.kafka;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Topics that were made before, maybe by an older version. */
final class OldTopics {
  private static final Logger LOG = LoggerFactory.getLogger(OldTopics.class);

  private final Admin admin;

  OldTopics(Admin admin) {
    this.admin = admin;
  }

  /** What an older version did not set is set now; what is set stays as it is. */
  void setUp(List<NewTopic> topics) throws ExecutionException, InterruptedException {
    Map<ConfigResource, Collection<AlterConfigOp>> missing = new HashMap<>();
    List<ConfigResource> asked = topics.stream().map(OldTopics::resource).toList();
    Map<ConfigResource, Config> found = admin.describeConfigs(asked).all().get();
    for (NewTopic topic : topics) {
      ConfigResource named = resource(topic);
      missing.put(named, missing(topic, requireNonNull(found.get(named))));
    }
    missing.values().removeIf(Collection::isEmpty);
    try {
      admin.incrementalAlterConfigs(missing).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof AuthorizationException)) {
        throw e;
      }
      LOG.warn("the topics cannot be set up as this version would have them: {}", missing, e);
    }
  }

  private static ConfigResource resource(NewTopic topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }

  private static List<AlterConfigOp> missing(NewTopic topic, Config found) {
    return topic.configs().entrySet().stream()
        .filter(each -> found.get(each.getKey()).source() != ConfigSource.DYNAMIC_TOPIC_CONFIG)
        .map(each -> new ConfigEntry(each.getKey(), each.getValue()))
        .map(each -> new AlterConfigOp(each, AlterConfigOp.OpType.SET))
        .toList();
  }
}
