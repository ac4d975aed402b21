package afterclass.simulator.terminal.osdp;

import java.nio.charset.StandardCharsets;

/**
 * A signal given by a reader.
 *
 * @param kind {@code green}, {@code red}, {@code beep}, or {@code text} and the text
 * @param nanos time in nanoseconds, on the line's scale
 */
public record ShownSignal(String kind, long nanos) {

  /** Returns the signal caused by a command: LED 69, BUZ 6A or TEXT 6B. */
  static ShownSignal of(int command, byte[] data, long nanos) {
    String kind =
        switch (command) {
          case 0x69 -> colour(data[5]);
          case 0x6a -> "beep";
          default -> "text " + new String(data, 6, data[5], StandardCharsets.US_ASCII);
        };
    return new ShownSignal(kind, nanos);
  }

  private static String colour(int led) {
    return switch (led) {
      case 1 -> "red";
      case 2 -> "green";
      default -> "colour " + led;
    };
  }
}
