package dev.copydesk.kit.http;

/**
 * Where a server listens.
 *
 * @param host address to bind: {@code 127.0.0.1} for this machine alone, {@code 0.0.0.0} for all
 * @param port 0 for any free port
 * @param maxBodyBytes a longer request body is answered 413
 */
public record Listen(String host, int port, long maxBodyBytes) {}
