package dev.copydesk.kit.http;

import dev.copydesk.contract.Json;
import dev.copydesk.kit.health.Health;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server with the routes of one or more services, and of its own {@code /healthz} (alive),
 * {@code /readyz} (ready, else 503 with the causes) and {@code /metrics} (Prometheus). Every error
 * is answered as a {@link Problem}.
 */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  /** Else the system's own, of 4 MB and more for each reader that takes nothing. */
  private static final int SEND_BUFFER_BYTES = 256 << 10;

  private final Javalin javalin;
  private final Listen listen;

  private HttpServer(Javalin javalin, Listen listen) {
    this.javalin = javalin;
    this.listen = listen;
  }

  /**
   * Listens until it is closed.
   *
   * @throws RuntimeException when the address is taken
   */
  public static HttpServer start(
      Listen listen, List<? extends Routes> routes, Health health, PrometheusMeterRegistry meters) {
    Javalin javalin =
        Javalin.create(
            config -> {
              setUp(config, listen);
              ours(config.routes, health, meters);
              errors(config.routes);
              routes.forEach(each -> each.register(config.routes));
              config.events.serverStopping(() -> routes.forEach(Routes::stopping));
            });
    return new HttpServer(javalin.start(), listen);
  }

  /** The port on which it listens. */
  public int port() {
    return javalin.port();
  }

  /** Its address, for a person or a client on this machine. */
  public URI address() {
    String host = listen.host().equals("0.0.0.0") ? "localhost" : listen.host();
    return URI.create("http://" + host + ':' + port());
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void setUp(JavalinConfig config, Listen listen) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jetty.addConnector((server, http) -> connector(server, http, listen));
    config.http.maxRequestSize = listen.maxBodyBytes();
    config.http.prefer405over404 = true;
  }

  private static ServerConnector connector(Server server, HttpConfiguration http, Listen listen) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(listen.host());
    connector.setPort(listen.port());
    connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
    return connector;
  }

  private static void ours(RoutesConfig routes, Health health, PrometheusMeterRegistry meters) {
    routes.get("/healthz", context -> context.result("alive\n"));
    routes.get("/readyz", context -> readiness(context, health));
    routes.get(
        "/metrics",
        context ->
            context
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(meters.scrape()));
  }

  private static void readiness(Context context, Health health) {
    Map<String, String> causes = health.causes();
    context
        .status(causes.isEmpty() ? 200 : 503)
        .contentType("application/json")
        .result(Json.MAPPER.writeValueAsBytes(Map.of("ready", causes.isEmpty(), "causes", causes)));
  }

  private static void errors(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, context) -> e.problem().answer(context));
    routes.exception(
        HttpResponseException.class,
        (e, context) ->
            Problem.of(
                    e.getStatus(),
                    HttpStatus.forStatus(e.getStatus()).getMessage(),
                    context.method() + " " + context.path())
                .answer(context));
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("{} {} failed", context.method(), context.path(), e);
          Problem.of(500, "Internal error", "It is logged; nothing was accepted.").answer(context);
        });
  }
}
