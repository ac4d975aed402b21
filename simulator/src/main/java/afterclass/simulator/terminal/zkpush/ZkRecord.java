package afterclass.simulator.terminal.zkpush;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A record in a terminal's memory.
 *
 * @param pin number of the user
 * @param at the terminal's own local time
 */
record ZkRecord(String pin, LocalDateTime at) {
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** As the table ATTLOG has it. */
  String line() {
    return pin + "\t" + TIME.format(at) + "\t0\t15\t0\t0\t0\n";
  }

  boolean within(LocalDateTime from, LocalDateTime to) {
    return !at.isBefore(from) && !at.isAfter(to);
  }
}
