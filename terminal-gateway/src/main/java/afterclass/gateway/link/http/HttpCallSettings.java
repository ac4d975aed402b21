package afterclass.gateway.link.http;

import java.time.Duration;

/**
 * The address and bounds of the terminals' port. All durations are real time.
 *
 * @param host interface to listen on
 * @param port port to listen on; 0 lets the system choose
 * @param largestBody longest body accepted, in bytes
 * @param mostBytes the most bytes of bodies held at a time, over all connections
 * @param mostConnections connections at a time; one more closes another
 * @param patience the longest time from one complete request to the next on a connection
 * @param again wait before the next attempt to open the port
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
   * Returns the usual bounds: a body of 8 MiB, more than a terminal's memory of 100,000 records
   * needs, 48 MiB for all bodies together, 256 connections, one minute per request.
   */
  public static HttpCallSettings usual(String host, int port) {
    return new HttpCallSettings(
        host, port, 8 * MIB, 48L * MIB, 256, Duration.ofMinutes(1), Duration.ofSeconds(5));
  }
}
