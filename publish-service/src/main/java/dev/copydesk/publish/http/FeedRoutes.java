package dev.copydesk.publish.http;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.kit.http.Problem;
import dev.copydesk.kit.http.ProblemException;
import dev.copydesk.kit.http.Routes;
import dev.copydesk.publish.feed.Changes;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.PlacedEntry;
import dev.copydesk.publish.format.Format;
import dev.copydesk.publish.http.Documents.Document;
import dev.copydesk.publish.page.FrontPage;
import dev.copydesk.publish.page.PageFile;
import dev.copydesk.publish.store.FeedStore;
import dev.copydesk.publish.store.Traces;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every address under which the feed is read; all answer 503 until the store is the feed. */
public final class FeedRoutes implements Routes {
  private static final long MOST_BYTES = 8L << 20;
  private static final Format FRONT_PAGE = new FrontPage();

  private final FeedStore store;
  private final Addresses addresses;
  private final Documents documents;
  private final SiteCandidates candidates;
  private final ChangeStreams streams;
  private final Supplier<Optional<String>> notReady;
  private final Instant started = Instant.now();

  /**
   * The routes.
   *
   * @param notReady the cause why the store is not yet what the feed is
   */
  public FeedRoutes(
      FeedStore store,
      Addresses addresses,
      ChangeStreams streams,
      Supplier<Optional<String>> notReady) {
    this.store = store;
    this.addresses = addresses;
    this.documents = new Documents(store, addresses);
    this.candidates = new SiteCandidates(store);
    this.streams = streams;
    this.notReady = notReady;
  }

  @Override
  public void stopping() {
    streams.close();
  }

  @Override
  public void register(RoutesConfig routes) {
    get(routes, "/", this::frontPage);
    for (PageFile file : PageFile.values()) {
      get(routes, file.path(), context -> answer(context, file));
    }
    Documents.FORMATS.forEach(
        (path, format) -> get(routes, path, context -> page(context, format)));
    get(routes, "/v1/posts/{site}/{type}/{id}", this::post);
    routes.get("/v1/take-downs/{site}/{type}/{id}", whenReady(this::traces));
    get(routes, "/v1/changes", this::changes);
    get(routes, "/v1/candidates", candidates::answer);
    routes.get("/v1/stream", whenReady(this::stream));
  }

  private void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, whenReady(handler));
    routes.head(path, whenReady(handler));
  }

  private Handler whenReady(Handler handler) {
    return Routes.whenReady("The feed", notReady, handler);
  }

  private void frontPage(Context context) {
    context
        .header("Content-Security-Policy", FrontPage.POLICY)
        .header("Referrer-Policy", "strict-origin-when-cross-origin");
    page(context, FRONT_PAGE);
  }

  /** A file of the program is as old as its start, at the most. */
  private void answer(Context context, PageFile file) {
    new Representation(file.mediaType(), file.read(), started).answer(context);
  }

  private void page(Context context, Format format) {
    Document found =
        documents.read(addresses.base(context), context.path(), format, Query.of(context));
    found.representation.answer(context);
    String links = found.links();
    if (links != null && context.statusCode() == 200 && format != FRONT_PAGE) {
      context.header("Link", links);
    }
  }

  private void post(Context context) {
    String key = key(context);
    PlacedEntry latest =
        store
            .read(reader -> reader.latest(parse(key)))
            .orElseThrow(() -> notFound(key, "The feed never had it."));
    FeedEntry entry = latest.entry();
    if (entry.post() == null) {
      String how = entry.change() == Change.TAKEN_DOWN ? " was taken down" : " was unpublished";
      throw Problem.of(410, "Gone", key + how + "; the notice came at " + entry.time() + ".")
          .asException();
    }
    byte[] body = Json.MAPPER.writeValueAsBytes(Query.of(context).linked(entry.post()));
    new Representation("application/json", body, latest.time()).answer(context);
  }

  /** What this node still has of a post that was taken down. */
  private void traces(Context context) {
    Traces traces = store.traces(parse(key(context)));
    context
        .header("Cache-Control", "no-store")
        .contentType("application/json")
        .result(
            Json.MAPPER.writeValueAsBytes(
                new Left(
                    key(context),
                    traces.entries(),
                    traces.telling(),
                    traces.untidy(),
                    traces.isClean())));
  }

  private static String key(Context context) {
    return String.join(
        "/", context.pathParam("site"), context.pathParam("type"), context.pathParam("id"));
  }

  private static PostKey parse(String key) {
    try {
      return PostKey.parse(key);
    } catch (IllegalArgumentException e) {
      throw notFound(key, "A post is named site/type/id: " + e.getMessage());
    }
  }

  private static ProblemException notFound(String key, String why) {
    return Problem.of(404, "Not found", "There is no post " + key + ". " + why).asException();
  }

  private void changes(Context context) {
    var query = Query.of(context);
    int most = query.limit(100, 1000);
    Cursor end = store.end();
    Cursor asked = query.cursor("since", end);
    Cursor since = asked == null ? Cursor.start(end.feed(), end.offsets().size()) : asked;
    Changes changes = store.read(reader -> reader.changes(query.filter(), since, most, MOST_BYTES));
    var body =
        new Answer(
            changes.entries().stream().map(PlacedEntry::entry).toList(), changes.next().toString());
    context
        .header("Cache-Control", "no-cache")
        .contentType("application/json")
        .result(Json.MAPPER.writeValueAsBytes(body));
  }

  private void stream(Context context) throws IOException {
    var query = Query.of(context);
    streams.open(
        context, query.opening(context.header("Last-Event-ID"), store.end()), query.filter());
  }

  private record Left(String key, long entries, long telling, boolean untidy, boolean clean) {}

  private record Answer(List<FeedEntry> items, String next) {}
}
