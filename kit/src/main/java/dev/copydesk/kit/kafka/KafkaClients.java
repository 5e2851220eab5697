package dev.copydesk.kit.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;

/** Clients of the log, from its settings. */
public final class KafkaClients {
  private KafkaClients() {}

  /** What every client is configured with; a fresh map, to be added to. */
  public static Map<String, Object> configs(KafkaSettings settings) {
    Map<String, Object> configs = new HashMap<>();
    // An MBean a figure costs at the start; what an operator needs is on the metrics page.
    configs.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
    configs.putAll(settings.client());
    configs.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    return configs;
  }

  /** An admin client; the caller closes it. */
  public static Admin admin(KafkaSettings settings) {
    return Admin.create(configs(settings));
  }
}
