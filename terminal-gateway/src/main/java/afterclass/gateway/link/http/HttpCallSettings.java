package afterclass.gateway.link.http;

import java.time.Duration;

/**
 * Where terminals may call, and how much they may ask. All durations are real time.
 *
 * @param host interface to listen on
 * @param port port to listen on; 0 lets the system choose
 * @param largestBody longest body that is taken in, in bytes
 * @param mostConnections connections at a time; what comes above is closed at once
 * @param patience how long a connection may take from one whole request to the next
 * @param again wait before the port is tried again
 */
public record HttpCallSettings(
    String host,
    int port,
    int largestBody,
    int mostConnections,
    Duration patience,
    Duration again) {

  /** The usual bounds: 1 MiB, 256 connections, a minute for a request. */
  public static HttpCallSettings usual(String host, int port) {
    return new HttpCallSettings(
        host, port, 1024 * 1024, 256, Duration.ofMinutes(1), Duration.ofSeconds(5));
  }
}
