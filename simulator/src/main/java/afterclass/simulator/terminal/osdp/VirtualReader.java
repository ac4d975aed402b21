package afterclass.simulator.terminal.osdp;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A virtual OSDP reader that stores events until it is polled. Thread-safe. */
public final class VirtualReader {
  private static final int ACK = 0x40;
  private static final long LAPSE = TimeUnit.SECONDS.toNanos(8);
  private static final HexFormat HEX = HexFormat.of();

  private final int address;
  private final ReaderMemory memory = new ReaderMemory();
  private final ReaderSession session;
  private byte[] lastCommand = new byte[0];
  private byte[] lastReply = new byte[0];
  private int lastSqn = -1;
  private long heardAt;
  private boolean polledOnce;
  private final ReaderQuirks quirks = new ReaderQuirks();
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
    session = new ReaderSession(memory, key, new Random(seed));
  }

  /** Returns the reader's bus address. */
  public int address() {
    return address;
  }

  /** Returns the reader's own key in hex; empty in the factory state. */
  public synchronized String key() {
    return session.key();
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

  /** Opens or closes the reader's housing. */
  public synchronized void tamper(boolean open) {
    memory.tamper(open);
  }

  /** Returns the number of events not polled yet. */
  public synchronized int held() {
    return memory.size();
  }

  /** Returns the signals given, oldest first. */
  public synchronized List<ShownSignal> shown() {
    return session.shown();
  }

  /** Makes the reader ignore every command before the first POLL. */
  public synchronized void wantsPollFirst() {
    quirks.wantsPollFirst = true;
  }

  /** Makes the reader drop its secure channel after an invalid frame. */
  public synchronized void dropsAfterBadFrame() {
    quirks.dropsAfterBadFrame = true;
  }

  /** Makes the reader drop its secure channel at the next new command. */
  public synchronized void dropChannel() {
    quirks.dropNext = true;
  }

  /** Makes the reader support checksums only; commands with a CRC are noise to it. */
  public synchronized void sumsOnly() {
    quirks.sumsOnly = true;
  }

  /**
   * Makes the reader answer "busy" for the next commands.
   *
   * @param commands number of commands
   */
  public synchronized void busyFor(int commands) {
    quirks.busy = commands;
  }

  /**
   * Makes the reader refuse a command.
   *
   * @param command code of the command
   * @param reason reason of the NAK: 2, 3 and 9 leave the session intact, 4 loses the sequence
   *     number, 5 and 6 lose the secure channel
   * @param times how often
   */
  public synchronized void refuse(int command, int reason, int times) {
    quirks.refuse(command, reason, times);
  }

  /** Switches the reader's power off; its events are lost. */
  public synchronized void powerOff() {
    off = true;
    memory.power(false);
    session.close();
    lastSqn = -1;
    polledOnce = false;
  }

  /** Switches the reader's power on. */
  public synchronized void powerOn() {
    off = false;
    memory.power(true);
  }

  /** Restarts the reader; the session and its events are lost. */
  public synchronized void restart() {
    powerOff();
    powerOn();
  }

  /**
   * Makes the reader reply to every sequence number with 0 after its next restart, until it
   * receives a 0.
   */
  public synchronized void countsFromZero() {
    quirks.countsFromZero = true;
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

  /** Resets the reader to the factory state, without its own key. */
  public synchronized void factoryReset() {
    session.factoryReset();
  }

  /** Records an invalid frame on the line. */
  synchronized void badFrame() {
    quirks.badHeard = true;
  }

  /** Handles a command and returns the reply; empty for none. */
  synchronized byte[] hear(OsdpFrame command, byte[] bytes, long nanos) {
    if (off || (quirks.sumsOnly && command.crc())) {
      return new byte[0];
    }
    if (nanos - heardAt > LAPSE || (quirks.badHeard && quirks.dropsAfterBadFrame)) {
      session.close();
    }
    quirks.badHeard = false;
    heardAt = nanos;
    if (quirks.busy > 0) {
      quirks.busy--;
      return new OsdpFrame(address | 0x80, command.control() & 4, new byte[0], 0x79, new byte[0])
          .write();
    }
    if (command.sqn() != 0 && Arrays.equals(bytes, lastCommand)) {
      return lastReply.clone();
    }
    if (quirks.countsFromZero && lastSqn < 0 && command.sqn() != 0) {
      return new OsdpFrame(address | 0x80, command.control() & 4, new byte[0], ACK, new byte[0])
          .write();
    }
    if (command.sqn() != 0 && command.sqn() != lastSqn % 3 + 1) {
      return ReaderSession.refusal(command, 4);
    }
    int refused = quirks.refusal(command.code());
    if (refused == 1) {
      return ReaderSession.refusal(command, refused);
    }
    byte[] reply = refused == 0 ? answer(command, nanos) : session.refuse(command, refused);
    if (reply.length > 0) {
      lastSqn = refused == 4 ? -1 : command.sqn();
      lastCommand = bytes.clone();
      lastReply = reply.clone();
    }
    return reply;
  }

  private byte[] answer(OsdpFrame command, long nanos) {
    if (command.sqn() == 0 || quirks.dropNext) {
      session.close();
    }
    quirks.dropNext = false;
    if (quirks.wantsPollFirst && !polledOnce && command.code() != 0x60) {
      return new byte[0];
    }
    polledOnce = true;
    return session.answer(command, nanos);
  }
}
