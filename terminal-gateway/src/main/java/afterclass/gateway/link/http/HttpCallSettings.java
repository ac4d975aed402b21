package afterclass.gateway.link.http;

import java.time.Duration;

/**
 * Where terminals may call, and how much they may ask. All durations are real time.
 *
 * @param host interface to listen on
 * @param port port to listen on; 0 lets the system choose
 * @param largestBody longest body that is taken in, in bytes
 * @param mostBytes how many bytes of bodies are held at a time, of all connections
 * @param mostConnections connections at a time; one more ends another
 * @param patience how long a connection may take from one whole request to the next
 * @param again wait before the port is tried again
 */
public record HttpCallSettings(
    String host,
    int port,
    int largestBody,
    long mostBytes,
    int mostConnections,
    Duration patience,
    Duration again) {

  private static final int MIB = 1024 * 1024;

  /**
   * The usual bounds: 8 MiB, which no terminal's memory of 100,000 records fills, 48 MiB of all
   * together, 256 connections, a minute for a request.
   */
  public static HttpCallSettings usual(String host, int port) {
    return new HttpCallSettings(
        host, port, 8 * MIB, 48L * MIB, 256, Duration.ofMinutes(1), Duration.ofSeconds(5));
  }
}
