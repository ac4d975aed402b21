package afterclass.simulator.terminal.osdp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A reader's handling of commands, in clear or on its secure channel. */
final class ReaderSession {
  private static final int ACK = 0x40;
  private static final int NAK = 0x41;
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] NAME = HEX.parseHex("5afe0001deadbeef");

  private static final byte[] CAPABILITIES =
      HEX.parseHex("0402010501010601010801000901010a0001100200");

  private final ReaderMemory memory;
  private final Random random;
  private final List<ShownSignal> shown = new ArrayList<>();
  private byte @Nullable [] key;
  private @Nullable ReaderChannel channel;

  /**
   * Creates a session without a secure channel.
   *
   * @param memory events to report at a poll
   * @param key the reader's own key in hex, or empty for the factory state
   * @param random source of its nonces
   */
  ReaderSession(ReaderMemory memory, String key, Random random) {
    this.memory = memory;
    this.key = key.isEmpty() ? null : HEX.parseHex(key);
    this.random = random;
  }

  /** Returns the reader's own key in hex; empty in the factory state. */
  String key() {
    byte[] own = key;
    return own == null ? "" : HEX.formatHex(own);
  }

  /** Returns the signals given, oldest first. */
  List<ShownSignal> shown() {
    return List.copyOf(shown);
  }

  /** Closes the secure channel. */
  void close() {
    channel = null;
  }

  /** Deletes the reader's own key and closes the secure channel. */
  void factoryReset() {
    key = null;
    channel = null;
  }

  /** Carries out a command and returns the reply. */
  byte[] answer(OsdpFrame command, long nanos) {
    return switch (command.blockType()) {
      case -1 -> clear(command, nanos);
      case 0x11 -> challenged(command);
      case 0x13 -> proved(command);
      case 0x15, 0x17 -> secured(command, nanos);
      default -> refusal(command, 6);
    };
  }

  /** Returns the refusal of a command; some reasons close the secure channel. */
  byte[] refuse(OsdpFrame command, int reason) {
    ReaderChannel open = channel;
    boolean goesOn = reason != 4 && reason != 5 && reason != 6;
    if (goesOn && open != null && open.up() && open.open(command).isPresent()) {
      return open.seal(command, NAK, new byte[] {(byte) reason}).write();
    }
    channel = null;
    return refusal(command, reason);
  }

  private byte[] clear(OsdpFrame command, long nanos) {
    boolean first = command.code() == 0x61 || command.code() == 0x62;
    boolean refused = channel != null || key != null || command.code() == 0x75;
    if (!first && refused) {
      channel = null;
      return refusal(command, 6);
    }
    ReaderMemory.Event event = act(command.code(), command.data(), nanos);
    return command.reply(new byte[0], event.code(), event.data()).write();
  }

  private byte[] challenged(OsdpFrame command) {
    int type = command.block()[2];
    byte[] own = key;
    if ((type == 1) != (own != null)) {
      return refusal(command, 5);
    }
    byte[] rndB = new byte[8];
    random.nextBytes(rndB);
    byte[] with = own == null ? ReaderChannel.FACTORY_KEY : own;
    ReaderChannel begun = new ReaderChannel(type, with, command.data(), rndB);
    channel = begun;
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(NAME);
    data.writeBytes(begun.clientProof());
    return command.reply(new byte[] {3, 0x12, (byte) type}, 0x76, data.toByteArray()).write();
  }

  private byte[] proved(OsdpFrame command) {
    ReaderChannel begun = channel;
    if (begun == null) {
      return refusal(command, 6);
    }
    return begun
        .accept(command.data())
        .map(first -> command.reply(new byte[] {3, 0x14, 1}, 0x78, first).write())
        .orElseGet(
            () -> command.reply(new byte[] {3, 0x14, (byte) 0xff}, 0x78, new byte[16]).write());
  }

  private byte[] secured(OsdpFrame command, long nanos) {
    ReaderChannel open = channel;
    byte[] data = open == null || !open.up() ? null : open.open(command).orElse(null);
    if (open == null || data == null) {
      channel = null;
      return refusal(command, 6);
    }
    ReaderMemory.Event event = act(command.code(), data, nanos);
    return open.seal(command, event.code(), event.data()).write();
  }

  /** Returns a refusal in clear. */
  static byte[] refusal(OsdpFrame command, int reason) {
    return command.reply(new byte[0], NAK, new byte[] {(byte) reason}).write();
  }

  private ReaderMemory.Event act(int code, byte[] data, long nanos) {
    switch (code) {
      case 0x60 -> {
        return memory.next().orElseGet(() -> new ReaderMemory.Event(ACK, new byte[0]));
      }
      case 0x61 -> {
        return new ReaderMemory.Event(0x45, HEX.parseHex("5afe00010100000001010203"));
      }
      case 0x62 -> {
        return new ReaderMemory.Event(0x46, CAPABILITIES.clone());
      }
      case 0x69, 0x6a, 0x6b -> shown.add(ShownSignal.of(code, data, nanos));
      case 0x75 -> key = Arrays.copyOfRange(data, 2, 18);
      default -> {
        return new ReaderMemory.Event(NAK, new byte[] {3});
      }
    }
    return new ReaderMemory.Event(ACK, new byte[0]);
  }
}
