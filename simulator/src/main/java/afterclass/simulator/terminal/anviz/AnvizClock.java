package afterclass.simulator.terminal.anviz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A virtual Anviz attendance clock. Thread-safe. */
public final class AnvizClock {
  private final long id;
  private final ClockTime time;
  private final ClockMemory memory;
  private final ClockCommands commands;
  private final RequestParser parser = new RequestParser();
  private final Map<Integer, Deque<ClockFault>> faults = new HashMap<>();
  private final Deque<Long> between = new ArrayDeque<>();
  private final ByteArrayOutputStream late = new ByteArrayOutputStream();
  private final Map<Integer, Integer> asked = new HashMap<>();
  private boolean live;
  private boolean off;

  /**
   * Creates a clock with an empty memory.
   *
   * @param id device id, 1 to 4294967294
   * @param capacity maximum number of records
   * @param zone time zone of its clock
   * @param time the true time
   */
  public AnvizClock(long id, int capacity, ZoneId zone, InstantSource time) {
    this.id = id;
    this.time = new ClockTime(zone, time);
    memory = new ClockMemory(capacity);
    commands = new ClockCommands(id, this.time, memory);
  }

  /** Sets how far the terminal's clock is ahead of the true time. */
  public synchronized void drift(Duration ahead) {
    time.drift(ahead);
  }

  /** Returns how far the terminal's clock is ahead of the true time. */
  public synchronized Duration drift() {
    return time.drift();
  }

  /** Sets the password required before any other command. */
  public synchronized void password(String required) {
    commands.password(required);
  }

  /** Sets whether the clock sends each punch immediately. */
  public synchronized void live(boolean on) {
    live = on;
  }

  /** Switches the clock off or on. While off it neither receives, sends nor accepts punches. */
  public synchronized void off(boolean without) {
    off = without;
    powerLost();
  }

  /** Schedules a fault for the next request of that command that has none yet. */
  public synchronized void fault(int command, ClockFault fault) {
    faults.computeIfAbsent(command, any -> new ArrayDeque<>()).add(fault);
  }

  /** Adds the user who punches with the next {@link ClockFault#PUNCH_BETWEEN}. */
  public synchronized void between(long user) {
    between.add(user);
  }

  /** Returns the number of requests of a command. */
  public synchronized int asked(int command) {
    return asked.getOrDefault(command, 0);
  }

  /** Returns the number of commands to erase records, or to clear all flags without a count. */
  public synchronized int forbidden() {
    return commands.forbidden();
  }

  /** Returns the number of new records. */
  public synchronized int fresh() {
    return memory.fresh();
  }

  /** Returns the number of records stored. */
  public synchronized int size() {
    return memory.size();
  }

  /** Returns the users in the order of their records; the last {@link #fresh()} are new. */
  public synchronized List<Long> users() {
    List<Long> users = new ArrayList<>();
    for (int i = 0; i < memory.size(); i++) {
      ByteBuffer record = ByteBuffer.wrap(memory.at(i));
      users.add((record.get() & 0xFFL) << 32 | (record.getInt() & 0xFFFFFFFFL));
    }
    return users;
  }

  /** Returns the number of punches rejected because the memory was full. */
  public synchronized int refused() {
    return memory.refused();
  }

  /**
   * Records a punch.
   *
   * @param user the clock's user number
   * @return the frame that it sends unsolicited; empty if none
   */
  public synchronized byte[] punch(long user) {
    if (off) {
      return new byte[0];
    }
    byte[] record = time.record(user);
    boolean kept = memory.keep(record);
    return live && kept ? ClockFrames.live(id, record) : new byte[0];
  }

  /** Returns the heartbeat of a clock that opened the connection itself. */
  public byte[] heartbeat() {
    return ClockFrames.heartbeat(id);
  }

  /** Simulates a short power failure. */
  public synchronized void powerLost() {
    parser.forget();
    late.reset();
    memory.powerLost();
    commands.logOut();
  }

  /** Receives bytes and returns the reply. */
  public synchronized byte[] hear(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (off) {
      return new byte[0];
    }
    for (ClockRequest request : parser.hear(bytes)) {
      if (request.id() == id || request.id() == 0) {
        asked.merge(request.command(), 1, Integer::sum);
        say(request, out);
      }
    }
    return out.toByteArray();
  }

  private void say(ClockRequest request, ByteArrayOutputStream out) {
    out.writeBytes(late.toByteArray());
    late.reset();
    Deque<ClockFault> planned = faults.get(request.command());
    ClockFault fault = planned == null ? null : planned.poll();
    if (fault == ClockFault.LOSE_QUESTION) {
      return;
    }
    if (fault == ClockFault.REBOOT) {
      powerLost();
      return;
    }
    if (fault == ClockFault.PUNCH_BETWEEN) {
      Long who = between.poll();
      byte[] record = time.record(who == null ? 1 : who);
      if (memory.keep(record)) {
        out.writeBytes(ClockFrames.live(id, record));
      }
    }
    byte[] answer = commands.answer(request);
    if (fault == ClockFault.DONE_THEN_REBOOT) {
      powerLost();
    } else if (fault == ClockFault.LATE) {
      late.writeBytes(answer);
    } else if (fault != ClockFault.LOSE_ANSWER) {
      out.writeBytes(spoilt(answer, fault));
    }
  }

  private static byte[] spoilt(byte[] answer, @Nullable ClockFault fault) {
    if (fault == ClockFault.FLIP_BIT) {
      answer[answer.length / 2] ^= 0x10;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (fault == ClockFault.NOISE) {
      out.writeBytes(new byte[] {0, 0x55, (byte) ClockFrames.START});
    }
    out.write(answer, 0, fault == ClockFault.CUT_ANSWER ? answer.length / 2 : answer.length);
    if (fault == ClockFault.TWICE) {
      out.writeBytes(answer);
    }
    return out.toByteArray();
  }

  /** Returns the device id. */
  public long id() {
    return id;
  }
}
