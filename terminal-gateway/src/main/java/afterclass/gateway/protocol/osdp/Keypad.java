package afterclass.gateway.protocol.osdp;

import afterclass.gateway.credential.Credential;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys pressed on one keypad, which up to {@code #} form a staff number. {@code *} clears the
 * digits, and so does a pause. Too many digits are refused at their {@code #}, digits left without
 * one when the pause is noticed.
 */
final class Keypad {
  static final int MAX_DIGITS = 16;
  static final Duration PAUSE = Duration.ofSeconds(10);

  private static final int ENTER = 0x0D;
  private static final int CLEAR = 0x7F;

  private final StringBuilder digits = new StringBuilder();
  private int pressed;
  private long lastKey;

  /** Processes the keys of a KEYPAD reply; returns the numbers that they complete, in order. */
  List<Decoded> take(Bytes keys, long nanos) {
    if (nanos - lastKey > PAUSE.toNanos()) {
      clear();
    }
    lastKey = nanos;
    List<Decoded> complete = new ArrayList<>();
    for (int i = 0; i < keys.length(); i++) {
      key(keys.at(i), complete);
    }
    return complete;
  }

  /**
   * Returns a refused record of unfinished digits if no key was pressed for too long; otherwise
   * empty.
   */
  Optional<Decoded.Refused> late(long nanos) {
    return nanos - lastKey > PAUSE.toNanos() ? giveUp() : Optional.empty();
  }

  /** Clears the digits; returns a refused record of them, or empty if there were none. */
  Optional<Decoded.Refused> giveUp() {
    String left = digits.toString();
    clear();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Decoded.Refused("keypad", "found keys " + left + ", expected # after them"));
  }

  private void key(int key, List<Decoded> complete) {
    if (key == CLEAR) {
      clear();
    } else if (key == ENTER) {
      if (pressed > 0) {
        complete.add(entered());
      }
      clear();
    } else if (key >= '0' && key <= '9') {
      pressed = Math.min(pressed + 1, MAX_DIGITS + 1);
      if (pressed <= MAX_DIGITS) {
        digits.append((char) key);
      }
    } else {
      complete.add(
          new Decoded.Refused("keypad", "found key %02x, expected 0 to 9, # or *".formatted(key)));
      clear();
    }
  }

  private Decoded entered() {
    return pressed > MAX_DIGITS
        ? new Decoded.Refused("keypad", "found more than " + MAX_DIGITS + " digits")
        : new Decoded.Punches(
            List.of(new ReadPunch(new Credential.Staff(digits.toString()).text(), null, null)));
  }

  private void clear() {
    digits.setLength(0);
    pressed = 0;
  }
}
