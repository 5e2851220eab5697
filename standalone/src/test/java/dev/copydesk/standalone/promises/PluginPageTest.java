package dev.copydesk.standalone.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The plugin as an administrator meets it: installed, set up, looked at and deleted again. */
class PluginPageTest {
  private static final String PAGE = "/wp-admin/options-general.php?page=copydesk";

  private static WordPress wordpress;
  private static Newsroom newsroom;
  private static RunningCopydesk copydesk;
  private static Administrator administrator;

  @BeforeAll
  static void start() throws Throwable {
    wordpress = WordPress.here();
    newsroom = new Newsroom(wordpress);
    wordpress.removePlugin();
    wordpress.installPlugin();
    newsroom.admin("activate", Map.of());
    administrator = new Administrator(wordpress);
    copydesk =
        new RunningCopydesk(
            TestBroker.EMBEDDED.bootstrapServers(),
            Files.createTempDirectory("copydesk"),
            Map.of("copydesk.ingest.secrets", wordpress.site() + '=' + PluggedIn.SECRET));
  }

  @AfterAll
  static void stop() throws Exception {
    if (copydesk != null) {
      copydesk.close();
      newsroom.admin("uninstall", Map.of());
    }
  }

  @BeforeEach
  void newlyInstalled() throws Exception {
    newsroom.admin("uninstall", Map.of());
    newsroom.admin("activate", Map.of());
  }

  @Test
  void isFoundInTheMenu() throws Exception {
    assertThat(administrator.open("/wp-admin/").select("#adminmenu a[href$=page=copydesk]"))
        .hasSize(1);
  }

  @Test
  void beginsWithASecretOfItsOwnAndSaysWhereItBelongs() throws Exception {
    Document page = administrator.open(PAGE);

    assertThat(secret(page)).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(page.text()).contains("COPYDESK_INGEST_SECRETS", wordpress.site() + "=");
    assertThat(page.text()).contains("Last delivered: never.", "Waiting: 0.");
  }

  @Test
  void tellsThatAnAddressDoesNotAnswer() throws Exception {
    set(URI.create("http://127.0.0.1:9"), PluggedIn.SECRET);

    assertThat(test()).contains("It does not work");
  }

  @Test
  void tellsThatCopydeskDoesNotKnowTheSecret() throws Exception {
    set(copydesk.address(), "whsec_" + "A".repeat(43) + "=");

    assertThat(test()).contains("It does not work: HTTP 401");
  }

  @Test
  void replacesWhatIsNoSecret() throws Exception {
    Document page = set(copydesk.address(), "swordfish");

    assertThat(page.text()).contains("no key of Standard Webhooks");
    assertThat(secret(administrator.open(PAGE))).startsWith("whsec_").doesNotContain("swordfish");
  }

  @Test
  void tellsThatBothFindEachOther() throws Exception {
    set(copydesk.address(), PluggedIn.SECRET);

    assertThat(test()).contains("Copydesk answers and knows this site.");
  }

  @Test
  void sendsEverythingAgainAndTellsThatItArrived() throws Exception {
    Document page = set(copydesk.address(), PluggedIn.SECRET);

    Document after = administrator.press(page, "resend", Map.of());
    newsroom.cron();

    assertThat(after.text()).contains("Everything that is published is on its way again.");
    var readers = new Readers(wordpress, copydesk);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(readers.differences()).isEmpty();
              assertThat(administrator.open(PAGE).text())
                  .contains("Last delivered: 20", "Waiting: 0.");
            });
  }

  @Test
  void leavesNothingBehindWhenItIsDeleted() throws Exception {
    set(copydesk.address(), PluggedIn.SECRET);
    newsroom.publish();
    newsroom.cron();
    assertThat(leftovers()).contains("wp_copydesk_outbox", "copydesk");

    newsroom.admin("uninstall", Map.of());

    assertThat(leftovers()).isEmpty();
  }

  private static Document set(URI address, String secret) throws Exception {
    return administrator.press(
        administrator.open(PAGE),
        "submit",
        Map.of("copydesk[address]", address.toString(), "copydesk[secret]", secret));
  }

  private static String test() throws Exception {
    return administrator.press(administrator.open(PAGE), "test", Map.of()).text();
  }

  private static String secret(Document page) {
    return page.selectFirst("input[name=copydesk[secret]]").val();
  }

  private static Iterable<String> leftovers() throws Exception {
    JsonNode names = newsroom.admin("leftovers", Map.of());
    return StreamSupport.stream(names.spliterator(), false).map(JsonNode::asString).toList();
  }
}
