package afterclass.simulator.terminal.zkpush;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A record in a terminal's memory.
 *
 * @param pin user number
 * @param at the terminal's local time
 */
record ZkRecord(String pin, LocalDateTime at) {
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Returns the record as a row of the table ATTLOG. */
  String line() {
    return pin + "\t" + TIME.format(at) + "\t0\t15\t0\t0\t0\n";
  }

  /**
   * Returns the record as a row of the table rtlog of a terminal in access mode: entry allowed by
   * face.
   */
  String entry(int index) {
    return "time="
        + TIME.format(at)
        + "\tpin="
        + pin
        + "\tcardno=0\teventaddr=1\tevent=3\tinoutstatus=0\tverifytype=15\tindex="
        + index
        + "\n";
  }

  /**
   * Returns the record as a row of the table transaction, with the time packed in months of 31
   * days.
   */
  String transaction(int index) {
    long days =
        ((at.getYear() - 2000) * 12L + at.getMonthValue() - 1) * 31 + at.getDayOfMonth() - 1;
    return "transaction cardno=0\tpin="
        + pin
        + "\tverified=15\tdoorid=1\teventtype=3\tinoutstate=0\ttime_second="
        + (days * 86_400 + at.toLocalTime().toSecondOfDay())
        + "\tindex="
        + index
        + "\n";
  }

  boolean within(LocalDateTime from, LocalDateTime to) {
    return !at.isBefore(from) && !at.isAfter(to);
  }
}
