package dev.copydesk.standalone.ingest;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import dev.copydesk.standalone.file.Items;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Sends items in batches, in their order, and counts what became of each. What the service could
 * not take just now is sent again, within a bound. Closing it sends the rest.
 */
public final class Sender implements Items, AutoCloseable {
  private static final int BATCH_ITEMS = 200;
  private static final int BATCH_LENGTH = 4 * 1024 * 1024;

  private final IngestClient client;
  private final Function<JsonNode, Address> addresses;
  private final Tally tally;
  private final Runnable afterEach;
  private final List<Sent> batch = new ArrayList<>();
  private Address address = Address.EVENTS;
  private int length;

  /** One item on its way. */
  record Sent(String reference, String json) {}

  /**
   * Sends to where {@code addresses} says.
   *
   * @param afterEach run when a batch is done
   */
  public Sender(
      IngestClient client, Function<JsonNode, Address> addresses, Tally tally, Runnable afterEach) {
    this.client = client;
    this.addresses = addresses;
    this.tally = tally;
    this.afterEach = afterEach;
  }

  @Override
  public void item(String reference, JsonNode item) throws IOException {
    Address wanted = addresses.apply(item);
    String json = Json.MAPPER.writeValueAsString(item);
    boolean full = batch.size() == BATCH_ITEMS || length + json.length() > BATCH_LENGTH;
    if (full || wanted != address) {
      send();
    }
    address = wanted;
    batch.add(new Sent(reference, json));
    length += json.length();
  }

  @Override
  public void unreadable(String reference, Fault fault) {
    tally.refused(reference, fault);
  }

  @Override
  public void close() throws IOException {
    send();
  }

  private void send() throws IOException {
    if (!batch.isEmpty()) {
      client.send(address, List.copyOf(batch), tally);
      afterEach.run();
    }
    batch.clear();
    length = 0;
  }

  /** A batch as it is sent: an item a line. */
  static byte[] body(List<Sent> batch) {
    return batch.stream()
        .map(each -> each.json() + '\n')
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }
}
