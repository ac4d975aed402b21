package afterclass.simulator.terminal.idreader;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A virtual RS-485 card reader. Thread-safe. */
public final class VirtualIdReader {
  private static final int HEAD = 0xAA;
  private static final int POLL = 0xD2;
  private static final int BEEP = 0xC3;

  /** A fault of one reply. */
  public enum Fault {
    /** The reply is sent without a fault. */
    NONE,
    /** The reply is lost. */
    LOSE,
    /** One bit of the reply is flipped. */
    FLIP_BIT,
    /** The second half of the reply is missing. */
    CUT
  }

  private final int number;
  private final List<Integer> heard = new ArrayList<>();
  private final List<Integer> beeps = new ArrayList<>();
  private byte @Nullable [] card;
  private Fault fault = Fault.NONE;
  private boolean off;
  private int polls;

  /**
   * Creates a reader.
   *
   * @param number bus address, 1 to 65535
   */
  public VirtualIdReader(int number) {
    this.number = number;
  }

  /**
   * Presents a card.
   *
   * @param hex ten hex digits
   * @return whether it accepted the card; false while it holds an unread one
   */
  public synchronized boolean hold(String hex) {
    if (off || card != null) {
      return false;
    }
    card = HexFormat.of().parseHex(hex);
    return true;
  }

  /** Sets the fault of the reader's next reply. */
  public synchronized void fault(Fault next) {
    fault = next;
  }

  /** Switches the reader off or on; while off it neither receives nor sends. */
  public synchronized void off(boolean without) {
    off = without;
  }

  /** Returns the durations of the reader's beeps in milliseconds. */
  public synchronized List<Integer> beeps() {
    return List.copyOf(beeps);
  }

  /** Returns the number of polls received. */
  public synchronized int polls() {
    return polls;
  }

  /** Receives bytes and returns the reply. */
  public synchronized byte[] hear(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte each : bytes) {
      heard.add(each & 0xFF);
      while (!heard.isEmpty() && done(out)) {
        heard.clear();
      }
    }
    return out.toByteArray();
  }

  /** Returns whether the received bytes are a complete command or cannot become one. */
  private boolean done(ByteArrayOutputStream out) {
    int size = heard.size();
    if (heard.get(Math.min(size, 2) - 1) != HEAD) {
      return true;
    }
    if (size < 5) {
      return false;
    }
    boolean mine = (heard.get(2) | heard.get(3) << 8) == number && !off;
    if (heard.get(4) == POLL) {
      if (mine) {
        out.writeBytes(answer());
      }
      return true;
    }
    if (heard.get(4) != BEEP) {
      return true;
    }
    if (size < 8) {
      return false;
    }
    if (mine && (heard.get(5) ^ heard.get(6)) == heard.get(7)) {
      beeps.add(heard.get(5) << 8 | heard.get(6));
    }
    return true;
  }

  private byte[] answer() {
    polls++;
    byte[] held = card;
    card = null;
    if (held == null) {
      return new byte[] {0};
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x69);
    out.write(POLL);
    int check = 0;
    for (byte b : held) {
      out.write(b);
      check ^= b & 0xFF;
    }
    out.write(check);
    return spoilt(out.toByteArray());
  }

  private byte[] spoilt(byte[] whole) {
    Fault now = fault;
    fault = Fault.NONE;
    if (now == Fault.LOSE) {
      return new byte[0];
    }
    if (now == Fault.FLIP_BIT) {
      whole[4] ^= 1;
    }
    if (now == Fault.CUT) {
      return Arrays.copyOf(whole, whole.length / 2);
    }
    return whole;
  }
}
