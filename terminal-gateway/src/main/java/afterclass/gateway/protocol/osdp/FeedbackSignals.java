package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The light, sound and text signals by which a reader tells a teacher whether a punch was stored.
 */
interface FeedbackSignals {

  /** Returns the commands that say that the punch is on disk. */
  List<Command> stored(int reader, Capabilities can);

  /**
   * Returns the commands that ask to punch again because the punch was not stored or not decoded.
   */
  List<Command> notStored(int reader, Capabilities can);

  /**
   * Returns the usual signals: green and a short tone; flashing red and three tones; and a text.
   */
  static FeedbackSignals usual() {
    return new Usual();
  }

  /** The usual signals. */
  final class Usual implements FeedbackSignals {
    private static final int GREEN = 2;
    private static final int RED = 1;
    private static final int TONE = 2;

    @Override
    public List<Command> stored(int reader, Capabilities can) {
      return shown(can, light(reader, GREEN, 10, 0), tone(reader, 1, 1), text(reader, "STORED"));
    }

    @Override
    public List<Command> notStored(int reader, Capabilities can) {
      return shown(can, light(reader, RED, 2, 1), tone(reader, 2, 3), text(reader, "PUNCH AGAIN"));
    }

    private static List<Command> shown(
        Capabilities can, Command light, Command tone, Command text) {
      List<Command> commands = new ArrayList<>();
      if (can.lights()) {
        commands.add(light);
      }
      if (can.sounds()) {
        commands.add(tone);
      }
      if (can.text()) {
        commands.add(text);
      }
      return commands;
    }

    /** Lights the LED for a second, on and off by tenths of a second; then as before. */
    private static Command light(int reader, int colour, int on, int off) {
      return of(Command.LED, reader, 0, 2, on, off, colour, 0, 10, 0, 0, 0, 0, 0, 0);
    }

    private static Command tone(int reader, int on, int count) {
      return of(Command.BUZZER, reader, TONE, on, 1, count);
    }

    /** Shows a text for two seconds in the first row. */
    private static Command text(int reader, String text) {
      byte[] chars = text.getBytes(StandardCharsets.US_ASCII);
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      data.writeBytes(new byte[] {(byte) reader, 3, 2, 1, 1, (byte) chars.length});
      data.writeBytes(chars);
      return new Command(Command.TEXT, Bytes.copyOf(data.toByteArray()));
    }

    private static Command of(int id, int... data) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (int value : data) {
        out.write(value);
      }
      return new Command(id, Bytes.copyOf(out.toByteArray()));
    }
  }
}
