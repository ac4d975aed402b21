package afterclass.simulator.terminal.osdp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;

/** A reader's unreported events as replies, oldest first. */
final class ReaderMemory {

  /** A reply with its code and data. */
  @SuppressWarnings("ArrayRecordComponent") // lives inside this package
  record Event(int code, byte[] data) {}

  private final Deque<Event> events = new ArrayDeque<>();
  private boolean powered = true;

  void card(String uid) {
    byte[] bytes = HexFormat.of().parseHex(uid);
    raw(0, bytes.length * 8, bytes);
  }

  void wiegand(String bits) {
    byte[] bytes = new byte[(bits.length() + 7) / 8];
    for (int i = 0; i < bits.length(); i++) {
      bytes[i / 8] |= (byte) (bits.charAt(i) == '1' ? 0x80 >> i % 8 : 0);
    }
    raw(1, bits.length(), bytes);
  }

  private void raw(int format, int bits, byte[] bytes) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(new byte[] {0, (byte) format, (byte) bits, (byte) (bits >> 8)});
    data.writeBytes(bytes);
    keep(0x50, data.toByteArray());
  }

  void press(String keys) {
    byte[] pressed = keys.getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.write(0);
    data.write(pressed.length);
    for (byte each : pressed) {
      data.write(each == '#' ? 0x0d : each == '*' ? 0x7f : each);
    }
    keep(0x53, data.toByteArray());
  }

  void tamper(boolean open) {
    keep(0x48, new byte[] {(byte) (open ? 1 : 0), 0});
  }

  void tell(int code, byte[] data) {
    keep(code, data.clone());
  }

  /** Removes and returns the oldest event. */
  Optional<Event> next() {
    return Optional.ofNullable(events.pollFirst());
  }

  int size() {
    return events.size();
  }

  /** Switches the power. Without power the events are lost and none are added. */
  void power(boolean on) {
    powered = on;
    if (!on) {
      events.clear();
    }
  }

  private void keep(int code, byte[] data) {
    if (powered) {
      events.addLast(new Event(code, data));
    }
  }
}
