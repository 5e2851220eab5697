package dev.copydesk.publish.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A reader of Server-Sent Events, line by line as the HTML standard has it. */
final class EventReader implements AutoCloseable {
  record Event(String name, String id, String data) {}

  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;
  private String lastId = "";

  private EventReader(HttpResponse<InputStream> response) {
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  static EventReader open(HttpClient client, HttpRequest request) {
    try {
      return new EventReader(client.send(request, BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** What a browser would send as {@code Last-Event-ID} now. */
  String lastId() {
    return lastId;
  }

  /** Where the reader stands, waiting for the stream to say so where it has not yet. */
  String placeAtOnce() throws IOException {
    return lastId.isEmpty() ? nextPlace() : lastId;
  }

  /** The next place that the stream tells, with an event or without. */
  String nextPlace() throws IOException {
    String before = lastId;
    while (lastId.equals(before)) {
      String line = line();
      lastId = line.startsWith("id: ") ? line.substring(4) : lastId;
    }
    return lastId;
  }

  List<Event> take(int count) throws IOException {
    List<Event> events = new ArrayList<>();
    while (events.size() < count) {
      events.add(next());
    }
    return events;
  }

  /** The next event, with whatever waiting it takes. */
  Event next() throws IOException {
    String name = "message";
    String data = null;
    for (String line = line(); ; line = line()) {
      if (line.startsWith("id: ")) {
        lastId = line.substring(4);
      } else if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      } else if (line.isEmpty() && data != null) {
        return new Event(name, lastId, data);
      }
    }
  }

  String line() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("the stream ended");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
