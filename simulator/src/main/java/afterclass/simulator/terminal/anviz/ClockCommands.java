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
  byte[] answer(Question question) {
    int command = question.command();
    if (command == 0x04) {
      loggedIn = question.length() == 24 && question.text(12, 24).equals(password);
      return ClockFrames.answer(id, command, loggedIn ? 0 : FAILED, new byte[0]);
    }
    if (password != null && !loggedIn) {
      return failed(command);
    }
    return switch (command) {
      case 0x3C -> ClockFrames.answer(id, command, 0, counts());
      case 0x40 -> download(question);
      case 0x4E -> clear(question);
      case 0x38 -> ClockFrames.answer(id, command, 0, time.face());
      case 0x39 -> set(question);
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

  private byte[] download(Question question) {
    byte[] packet =
        question.length() == 2 ? memory.packet(question.at(0), Math.min(25, question.at(1))) : null;
    return packet == null ? failed(0x40) : ClockFrames.answer(id, 0x40, 0, packet);
  }

  private byte[] clear(Question question) {
    if (question.length() != 4 || question.at(0) > 2) {
      return failed(0x4E);
    }
    int count = question.at(1) << 16 | question.at(2) << 8 | question.at(3);
    switch (question.at(0)) {
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

  private byte[] set(Question question) {
    time.set(
        LocalDateTime.of(
            2000 + question.at(0),
            question.at(1),
            question.at(2),
            question.at(3),
            question.at(4),
            question.at(5)));
    return ClockFrames.answer(id, 0x39, 0, new byte[0]);
  }
}
