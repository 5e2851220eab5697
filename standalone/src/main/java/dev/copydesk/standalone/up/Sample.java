package dev.copydesk.standalone.up;

import dev.copydesk.contract.Json;
import dev.copydesk.standalone.file.Source;
import dev.copydesk.standalone.ingest.Address;
import dev.copydesk.standalone.ingest.IngestClient;
import dev.copydesk.standalone.ingest.Sender;
import dev.copydesk.standalone.ingest.Tally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The sample: posts, categories, tags and a glossary of a magazine that is made up. */
final class Sample {
  private Sample() {}

  /**
   * Sends it where anybody would send theirs.
   *
   * @param environment holds the credential, where one is asked for
   * @throws IOException when not all of it is accepted
   */
  static void send(URI ingest, Map<String, String> environment) throws IOException {
    var tally = new Tally();
    var client = new IngestClient(ingest, null, environment);
    for (String name : new String[] {"terms.json", "glossary.json", "posts.json"}) {
      try (InputStream in = open(name);
          var sender = new Sender(client, Address::of, tally, () -> {})) {
        Source.of(name, in).read(sender);
      }
    }
    if (!tally.nothingRefused()) {
      var said = new ByteArrayOutputStream();
      tally.print(new PrintStream(said, true, StandardCharsets.UTF_8));
      throw new IOException(
          "the sample was not accepted: " + said.toString(StandardCharsets.UTF_8));
    }
  }

  /** How many posts it has; a term of its glossary is in each. */
  static int posts() throws IOException {
    try (InputStream in = open("posts.json")) {
      return Json.MAPPER.readTree(in).size();
    }
  }

  static InputStream open(String name) {
    return Objects.requireNonNull(Sample.class.getResourceAsStream("/sample/" + name), name);
  }
}
