package afterclass.simulator.terminal.anviz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the asking side wants. */
final class Question {
  private final long id;
  private final int command;
  private final byte[] data;

  Question(long id, int command, byte[] data) {
    this.id = id;
    this.command = command;
    this.data = data.clone();
  }

  /** Whom it is for; 0 is everybody. */
  long id() {
    return id;
  }

  int command() {
    return command;
  }

  int length() {
    return data.length;
  }

  /** One byte of what goes with it. */
  int at(int index) {
    return data[index] & 0xFF;
  }

  /** What goes with it, as text between two places, without the zeros behind. */
  String text(int from, int to) {
    byte[] part = Arrays.copyOfRange(data, from, to);
    return new String(part, StandardCharsets.US_ASCII).replace("\0", "");
  }
}
