package afterclass.simulator.terminal.osdp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One reader: it keeps what people do until it is asked. Safe for use by many threads. */
public final class VirtualReader {
  private static final int ACK = 0x40;
  private static final int NAK = 0x41;
  private static final long LAPSE = TimeUnit.SECONDS.toNanos(8);
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] NAME = HEX.parseHex("5afe0001deadbeef");

  private static final byte[] CAPABILITIES =
      HEX.parseHex("0402010501010601010801000901010a0001100200");

  private final int address;
  private final Random random;
  private final ReaderMemory memory = new ReaderMemory();
  private final List<Shown> shown = new ArrayList<>();
  private byte @Nullable [] key;
  private @Nullable ReaderChannel channel;
  private byte[] lastCommand = new byte[0];
  private byte[] lastReply = new byte[0];
  private int lastSqn = -1;
  private long heardAt;
  private boolean polledOnce;
  private final ReaderMoods moods = new ReaderMoods();
  private boolean off;

  /**
   * A reader that is on.
   *
   * @param address its number, 0 to 126
   * @param key its own key in hex, or empty as it comes from the factory
   * @param seed of its nonces
   */
  public VirtualReader(int address, String key, long seed) {
    this.address = address;
    this.key = key.isEmpty() ? null : HEX.parseHex(key);
    random = new Random(seed);
  }

  /** Its number. */
  public int address() {
    return address;
  }

  /** Its own key in hex; empty if it has none. */
  public synchronized String key() {
    byte[] own = key;
    return own == null ? "" : HEX.formatHex(own);
  }

  /** Somebody shows a card that says its own number, in hex. */
  public synchronized void card(String uid) {
    memory.card(uid);
  }

  /**
   * Somebody shows a card that the reader tells as Wiegand.
   *
   * @param bits as on the wires, parity included
   */
  public synchronized void wiegand(String bits) {
    memory.wiegand(bits);
  }

  /** Somebody presses keys: digits, {@code *}, {@code #}. */
  public synchronized void press(String keys) {
    memory.press(keys);
  }

  /** Somebody opens it. */
  public synchronized void tamper(boolean open) {
    memory.tamper(open);
  }

  /** How much it holds that was not asked for yet. */
  public synchronized int held() {
    return memory.size();
  }

  /** What it showed, oldest first. */
  public synchronized List<Shown> shown() {
    return List.copyOf(shown);
  }

  /** It answers nothing but to a POLL, until the first one. */
  public synchronized void wantsPollFirst() {
    moods.wantsPollFirst = true;
  }

  /** It gives up its channel when it hears a broken command. */
  public synchronized void dropsAfterBadFrame() {
    moods.dropsAfterBadFrame = true;
  }

  /** It gives up its channel at the next command that it has not heard before. */
  public synchronized void dropChannel() {
    moods.dropNext = true;
  }

  /** It knows sums only: a command with a CRC is noise to it. */
  public synchronized void sumsOnly() {
    moods.sumsOnly = true;
  }

  /** It is busy for the next commands. */
  public synchronized void busyFor(int commands) {
    moods.busy = commands;
  }

  /**
   * It refuses a command the next times that it hears it.
   *
   * @param command code of the command
   * @param reason of the NAK: 2, 3 and 9 leave everything else as it is, 4 loses count of the
   *     conversation, 5 and 6 lose the channel
   * @param times how often
   */
  public synchronized void refuse(int command, int reason, int times) {
    moods.refuse(command, reason, times);
  }

  /** Its power goes: what it held is gone. */
  public synchronized void powerOff() {
    off = true;
    memory.power(false);
    channel = null;
    lastSqn = -1;
    polledOnce = false;
  }

  /** Its power comes back. */
  public synchronized void powerOn() {
    off = false;
    memory.power(true);
  }

  /** Its power goes and comes back at once; it forgets the conversation and what it held. */
  public synchronized void restart() {
    powerOff();
    powerOn();
  }

  /** After its next restart it answers every number, with 0 until it hears a 0 itself. */
  public synchronized void countsFromZero() {
    moods.countsFromZero = true;
  }

  /** It tells something that it was not asked for, as the reply to a poll. */
  public synchronized void tell(int code, String hex) {
    memory.tell(code, HEX.parseHex(hex));
  }

  /** It is as it came from the factory: without a key of its own. */
  public synchronized void factoryReset() {
    key = null;
    channel = null;
  }

  /** A broken frame passed by on the line. */
  synchronized void badFrame() {
    moods.badHeard = true;
  }

  /** A command to it; what it answers, or nothing. */
  synchronized byte[] hear(OsdpFrame command, byte[] bytes, long nanos) {
    if (off || (moods.sumsOnly && command.crc())) {
      return new byte[0];
    }
    if (nanos - heardAt > LAPSE || (moods.badHeard && moods.dropsAfterBadFrame)) {
      channel = null;
    }
    moods.badHeard = false;
    heardAt = nanos;
    if (moods.busy > 0) {
      moods.busy--;
      return new OsdpFrame(address | 0x80, command.control() & 4, new byte[0], 0x79, new byte[0])
          .write();
    }
    if (command.sqn() != 0 && Arrays.equals(bytes, lastCommand)) {
      return lastReply.clone();
    }
    if (moods.countsFromZero && lastSqn < 0 && command.sqn() != 0) {
      return new OsdpFrame(address | 0x80, command.control() & 4, new byte[0], ACK, new byte[0])
          .write();
    }
    if (command.sqn() != 0 && command.sqn() != lastSqn % 3 + 1) {
      return plain(command, NAK, 4).write();
    }
    int refused = moods.refusal(command.code());
    if (refused == 1) {
      return plain(command, NAK, refused).write();
    }
    byte[] reply = refused == 0 ? answer(command, nanos) : refuse(command, refused);
    if (reply.length > 0) {
      lastSqn = refused == 4 ? -1 : command.sqn();
      lastCommand = bytes.clone();
      lastReply = reply.clone();
    }
    return reply;
  }

  private byte[] answer(OsdpFrame command, long nanos) {
    if (command.sqn() == 0 || moods.dropNext) {
      channel = null;
    }
    moods.dropNext = false;
    if (moods.wantsPollFirst && !polledOnce && command.code() != 0x60) {
      return new byte[0];
    }
    polledOnce = true;
    return switch (command.blockType()) {
      case -1 -> clear(command, nanos);
      case 0x11 -> challenged(command);
      case 0x13 -> proved(command);
      case 0x15, 0x17 -> secured(command, nanos);
      default -> plain(command, NAK, 6).write();
    };
  }

  private byte[] refuse(OsdpFrame command, int reason) {
    ReaderChannel open = channel;
    boolean goesOn = reason != 4 && reason != 5 && reason != 6;
    if (goesOn && open != null && open.up() && open.open(command).isPresent()) {
      return open.seal(command, NAK, new byte[] {(byte) reason}).write();
    }
    channel = null;
    return plain(command, NAK, reason).write();
  }

  private byte[] clear(OsdpFrame command, long nanos) {
    boolean first = command.code() == 0x61 || command.code() == 0x62;
    boolean refused = channel != null || key != null || command.code() == 0x75;
    if (!first && refused) {
      channel = null;
      return plain(command, NAK, 6).write();
    }
    ReaderMemory.Event event = act(command.code(), command.data(), nanos);
    return command.reply(new byte[0], event.code(), event.data()).write();
  }

  private byte[] challenged(OsdpFrame command) {
    int type = command.block()[2];
    byte[] own = key;
    if ((type == 1) != (own != null)) {
      return plain(command, NAK, 5).write();
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
      return plain(command, NAK, 6).write();
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
      return plain(command, NAK, 6).write();
    }
    ReaderMemory.Event event = act(command.code(), data, nanos);
    return open.seal(command, event.code(), event.data()).write();
  }

  private OsdpFrame plain(OsdpFrame command, int code, int reason) {
    return command.reply(new byte[0], code, new byte[] {(byte) reason});
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
      case 0x69, 0x6a, 0x6b -> shown.add(Shown.of(code, data, nanos));
      case 0x75 -> key = Arrays.copyOfRange(data, 2, 18);
      default -> {
        return new ReaderMemory.Event(NAK, new byte[] {3});
      }
    }
    return new ReaderMemory.Event(ACK, new byte[0]);
  }
}
