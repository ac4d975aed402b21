package afterclass.simulator.terminal.anviz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A request to the clock. */
final class ClockRequest {
  private final long id;
  private final int command;
  private final byte[] data;

  ClockRequest(long id, int command, byte[] data) {
    this.id = id;
    this.command = command;
    this.data = data.clone();
  }

  /** Returns the device id addressed; 0 addresses all. */
  long id() {
    return id;
  }

  int command() {
    return command;
  }

  int length() {
    return data.length;
  }

  /** Returns one byte of the data. */
  int at(int index) {
    return data[index] & 0xFF;
  }

  /** Returns the data from one index to another as text, without zero bytes. */
  String text(int from, int to) {
    byte[] part = Arrays.copyOfRange(data, from, to);
    return new String(part, StandardCharsets.US_ASCII).replace("\0", "");
  }
}
