package dev.copydesk.ingest.delivery;

import dev.copydesk.ingest.reading.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One item of a delivery.
 *
 * @param origin what its sender says of the event
 * @param path JSON Pointer to it in the document that it came in
 * @param json the item; null where it could not be read
 * @param refused why it could not be read, as seen from {@code path}; null where it could
 */
public record Item(
    Origin origin, String path, @Nullable JsonNode json, @Nullable Refused refused) {}
