package afterclass.simulator.terminal.anviz;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The commands that a clock carries out. */
final class ClockCommands {
  private static final int FAILED = 1;

  private final long id;
  private final ClockTime time;
  private final ClockMemory memory;
  private @Nullable String password;
  private boolean loggedIn;
  private int forbidden;

  ClockCommands(long id, ClockTime time, ClockMemory memory) {
    this.id = id;
    this.time = time;
    this.memory = memory;
  }

  /** Sets the password required before any other command. */
  void password(String required) {
    password = required;
  }

  /** Forgets a login. */
  void logOut() {
    loggedIn = false;
  }

  /** Returns the number of commands to erase records, or to clear all flags without a count. */
  int forbidden() {
    return forbidden;
  }

  /** Carries out a request and returns the reply. */
  byte[] answer(ClockRequest request) {
    int command = request.command();
    if (command == 0x04) {
      loggedIn = request.length() == 24 && request.text(12, 24).equals(password);
      return ClockFrames.answer(id, command, loggedIn ? 0 : FAILED, new byte[0]);
    }
    if (password != null && !loggedIn) {
      return failed(command);
    }
    return switch (command) {
      case 0x3C -> ClockFrames.answer(id, command, 0, counts());
      case 0x40 -> download(request);
      case 0x4E -> clear(request);
      case 0x38 -> ClockFrames.answer(id, command, 0, time.face());
      case 0x39 -> set(request);
      default -> failed(command);
    };
  }

  private byte[] failed(int command) {
    return ClockFrames.answer(id, command, FAILED, new byte[0]);
  }

  private byte[] counts() {
    ByteBuffer out = ByteBuffer.allocate(18);
    for (int number : new int[] {3, 3, 0, 0, memory.size(), memory.fresh()}) {
      out.put((byte) (number >>> 16)).putShort((short) number);
    }
    return out.array();
  }

  private byte[] download(ClockRequest request) {
    byte[] packet =
        request.length() == 2 ? memory.packet(request.at(0), Math.min(25, request.at(1))) : null;
    return packet == null ? failed(0x40) : ClockFrames.answer(id, 0x40, 0, packet);
  }

  private byte[] clear(ClockRequest request) {
    if (request.length() != 4 || request.at(0) > 2) {
      return failed(0x4E);
    }
    int count = request.at(1) << 16 | request.at(2) << 8 | request.at(3);
    switch (request.at(0)) {
      case 0 -> {
        forbidden++;
        memory.erase();
      }
      case 1 -> {
        forbidden++;
        memory.clearAllNew();
      }
      default -> memory.clearNew(count);
    }
    return ClockFrames.answer(id, 0x4E, 0, new byte[0]);
  }

  private byte[] set(ClockRequest request) {
    time.set(
        LocalDateTime.of(
            2000 + request.at(0),
            request.at(1),
            request.at(2),
            request.at(3),
            request.at(4),
            request.at(5)));
    return ClockFrames.answer(id, 0x39, 0, new byte[0]);
  }
}
