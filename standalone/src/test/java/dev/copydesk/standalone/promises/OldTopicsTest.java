package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Topics;
import dev.copydesk.kit.kafka.KafkaClients;
import dev.copydesk.kit.kafka.KafkaSettings;
import dev.copydesk.kit.kafka.TopicProvisioner;
import dev.copydesk.kit.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** Topics that an older version has made are set up as this one needs them. */
class OldTopicsTest {
  private final String name = "old-" + System.nanoTime();

  @Test
  void areGivenWhatTheyLackAndKeepWhatTheyHave() throws Exception {
    Map<String, String> before =
        Map.of("cleanup.policy", "compact", "min.compaction.lag.ms", "86400000");
    KafkaSettings settings = settings();
    try (Admin admin = KafkaClients.admin(settings)) {
      var provisioner = new TopicProvisioner(admin, settings);
      provisioner.make(List.of(new NewTopic(name, 1, (short) 1).configs(before)));

      provisioner.make(
          List.of(
              new NewTopic(name, 1, (short) 1)
                  .configs(Topics.FEED.toCreate(1, (short) 1).configs())));

      assertThat(config(admin, "max.compaction.lag.ms")).isEqualTo("691200000");
      assertThat(config(admin, "min.compaction.lag.ms")).isEqualTo("86400000");
    }
  }

  private String config(Admin admin, String setting) throws Exception {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
    return admin.describeConfigs(List.of(topic)).all().get().get(topic).get(setting).value();
  }

  private static KafkaSettings settings() {
    return new SettingsReader(
            Map.of(),
            Map.of("copydesk.kafka.bootstrap-servers", TestBroker.EMBEDDED.bootstrapServers()))
        .read(KafkaSettings.class);
  }
}
