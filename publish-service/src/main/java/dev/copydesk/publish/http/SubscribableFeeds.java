package dev.copydesk.publish.http;

import dev.copydesk.publish.format.Format;
import dev.copydesk.publish.push.Content;
import dev.copydesk.publish.push.FeedTopics;
import dev.copydesk.publish.push.Form;
import dev.copydesk.publish.store.FeedStore;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;

/** Every address in {@link Addresses#FEEDS} with every query, as topics. */
public final class SubscribableFeeds implements FeedTopics {
  private final Documents documents;
  private final Addresses addresses;

  /** The feeds in {@code store}. */
  public SubscribableFeeds(FeedStore store, Addresses addresses) {
    this.documents = new Documents(store, addresses);
    this.addresses = addresses;
  }

  @Override
  public Optional<Topic> find(Context context, String address) {
    String base = addresses.base(context);
    if (!address.startsWith(base + '/')) {
      return Optional.empty();
    }
    String[] parts = address.substring(base.length()).split("\\?", 2);
    if (!Addresses.FEEDS.contains(parts[0])) {
      return Optional.empty();
    }
    var query = new Query(Form.parse(parts.length == 1 ? "" : parts[1]));
    return Optional.of(new Topic(base, parts[0], query.ofNewest()));
  }

  @Override
  public Content read(Topic topic) {
    Format format = Objects.requireNonNull(Documents.FORMATS.get(topic.path()));
    var query = new Query(Form.parse(topic.query().replaceFirst("^\\?", "")));
    var found = documents.read(topic.base(), topic.path(), format, query);
    return new Content(
        format.mediaType(), found.body, Objects.requireNonNullElse(found.links(), ""), found.at);
  }
}
