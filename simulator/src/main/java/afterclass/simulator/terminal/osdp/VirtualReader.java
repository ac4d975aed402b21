package afterclass.simulator.terminal.osdp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A virtual OSDP reader that stores events until it is polled. Thread-safe. */
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
   * Creates a reader, switched on.
   *
   * @param address bus address, 0 to 126
   * @param key its own key in hex, or empty for the factory state
   * @param seed seed of its nonces
   */
  public VirtualReader(int address, String key, long seed) {
    this.address = address;
    this.key = key.isEmpty() ? null : HEX.parseHex(key);
    random = new Random(seed);
  }

  /** Returns its bus address. */
  public int address() {
    return address;
  }

  /** Returns its own key in hex; empty in the factory state. */
  public synchronized String key() {
    byte[] own = key;
    return own == null ? "" : HEX.formatHex(own);
  }

  /**
   * Presents a card.
   *
   * @param uid the card's number in hex
   */
  public synchronized void card(String uid) {
    memory.card(uid);
  }

  /**
   * Presents a card that the reader reports as Wiegand data.
   *
   * @param bits bits as on the wires, including parity
   */
  public synchronized void wiegand(String bits) {
    memory.wiegand(bits);
  }

  /** Presses keys: digits, {@code *}, {@code #}. */
  public synchronized void press(String keys) {
    memory.press(keys);
  }

  /** Opens or closes its housing. */
  public synchronized void tamper(boolean open) {
    memory.tamper(open);
  }

  /** Returns the number of events not polled yet. */
  public synchronized int held() {
    return memory.size();
  }

  /** Returns the signals given, oldest first. */
  public synchronized List<Shown> shown() {
    return List.copyOf(shown);
  }

  /** Makes it ignore every command before the first POLL. */
  public synchronized void wantsPollFirst() {
    moods.wantsPollFirst = true;
  }

  /** Makes it drop its secure channel after a broken frame. */
  public synchronized void dropsAfterBadFrame() {
    moods.dropsAfterBadFrame = true;
  }

  /** Makes it drop its secure channel at the next new command. */
  public synchronized void dropChannel() {
    moods.dropNext = true;
  }

  /** Makes it support checksums only; commands with a CRC are noise to it. */
  public synchronized void sumsOnly() {
    moods.sumsOnly = true;
  }

  /**
   * Makes it busy for the next commands.
   *
   * @param commands number of commands
   */
  public synchronized void busyFor(int commands) {
    moods.busy = commands;
  }

  /**
   * Makes it refuse a command.
   *
   * @param command code of the command
   * @param reason reason of the NAK: 2, 3 and 9 leave the session intact, 4 loses the sequence
   *     number, 5 and 6 lose the secure channel
   * @param times how often
   */
  public synchronized void refuse(int command, int reason, int times) {
    moods.refuse(command, reason, times);
  }

  /** Switches its power off; its events are lost. */
  public synchronized void powerOff() {
    off = true;
    memory.power(false);
    channel = null;
    lastSqn = -1;
    polledOnce = false;
  }

  /** Switches its power on. */
  public synchronized void powerOn() {
    off = false;
    memory.power(true);
  }

  /** Restarts it; the session and its events are lost. */
  public synchronized void restart() {
    powerOff();
    powerOn();
  }

  /**
   * Makes it reply to every sequence number with 0 after its next restart, until it receives a 0.
   */
  public synchronized void countsFromZero() {
    moods.countsFromZero = true;
  }

  /**
   * Adds an event to report at a poll.
   *
   * @param code code of the reply
   * @param hex data of the reply in hex
   */
  public synchronized void tell(int code, String hex) {
    memory.tell(code, HEX.parseHex(hex));
  }

  /** Resets it to the factory state, without its own key. */
  public synchronized void factoryReset() {
    key = null;
    channel = null;
  }

  /** Notes a broken frame on the line. */
  synchronized void badFrame() {
    moods.badHeard = true;
  }

  /** Handles a command and returns the reply; empty for none. */
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
