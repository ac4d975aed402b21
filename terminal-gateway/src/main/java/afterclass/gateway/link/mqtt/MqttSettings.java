package afterclass.gateway.link.mqtt;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a broker. All durations are real time.
 *
 * @param uri as {@code tcp://127.0.0.1:1883}
 * @param clientId fixed, so that the broker keeps what came while we were away
 * @param username name at the broker, or {@code null} if it does not ask
 * @param password the password to it
 * @param watch how often a message goes round through the broker to see that it still delivers
 * @param firstWait wait before the first new attempt
 * @param lastWait longest wait between attempts
 * @param settle how long terminals may take to repeat what a broker without our session has
 *     forgotten; more than their time of repetition
 * @param authority file of the certificates that the broker's must go back to, or {@code null} for
 *     those that Java knows
 */
public record MqttSettings(
    String uri,
    String clientId,
    @Nullable String username,
    @Nullable String password,
    Duration watch,
    Duration firstWait,
    Duration lastWait,
    Duration settle,
    @Nullable Path authority) {

  /** The usual times: watch 15 s, waits of 0.2 s to 10 s, settle 12 s. */
  public static MqttSettings usual(
      String uri, String clientId, @Nullable String username, @Nullable String password) {
    return new MqttSettings(
        uri,
        clientId,
        username,
        password,
        Duration.ofSeconds(15),
        Duration.ofMillis(200),
        Duration.ofSeconds(10),
        Duration.ofSeconds(12),
        null);
  }

  /** The same with another time for watching. */
  public MqttSettings watching(Duration other) {
    return new MqttSettings(
        uri, clientId, username, password, other, firstWait, lastWait, settle, authority);
  }

  /** The same with another time to settle. */
  public MqttSettings settling(Duration other) {
    return new MqttSettings(
        uri, clientId, username, password, watch, firstWait, lastWait, other, authority);
  }

  /** The same with certificates of a file to trust in. */
  public MqttSettings trusting(@Nullable Path file) {
    return new MqttSettings(
        uri, clientId, username, password, watch, firstWait, lastWait, settle, file);
  }

  @Override
  public String toString() {
    return "MqttSettings[" + uri + " as " + clientId + "]";
  }
}
