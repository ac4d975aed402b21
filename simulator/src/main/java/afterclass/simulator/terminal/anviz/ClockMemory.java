package afterclass.simulator.terminal.anviz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clock keeps: records of 14 bytes in the order in which they came, of which the last so
 * many are flagged new. Records and flags outlive a loss of power; where a download stands does
 * not.
 */
final class ClockMemory {
  static final int FIRST_OF_ALL = 1;
  static final int FIRST_OF_NEW = 2;
  static final int NEXT = 0;
  static final int AGAIN = 0x10;

  private final int capacity;
  private final List<byte[]> records = new ArrayList<>();
  private int firstNew;
  private int place = -1;
  private byte @Nullable [] lastPacket;
  private int refused;

  /** A memory for so many records. */
  ClockMemory(int capacity) {
    this.capacity = capacity;
  }

  /** Keeps a record; whether there was room. */
  boolean keep(byte[] record) {
    if (records.size() >= capacity) {
      refused++;
      return false;
    }
    records.add(record.clone());
    return true;
  }

  int size() {
    return records.size();
  }

  int fresh() {
    return records.size() - firstNew;
  }

  /** The record at a place, from the oldest on. */
  byte[] at(int index) {
    return records.get(index).clone();
  }

  /** How many records found no room. */
  int refused() {
    return refused;
  }

  /** Takes the flag from the first so many that have it. */
  void clearNew(int count) {
    firstNew = Math.min(records.size(), firstNew + count);
  }

  /** Takes the flag from all. */
  void clearAllNew() {
    firstNew = records.size();
  }

  void erase() {
    records.clear();
    firstNew = 0;
    powerLost();
  }

  void powerLost() {
    place = -1;
    lastPacket = null;
  }

  /**
   * A packet: how many records, then each.
   *
   * @return {@code null} if there is none
   */
  byte @Nullable [] packet(int which, int most) {
    if (which == AGAIN) {
      return lastPacket;
    }
    if (which == FIRST_OF_ALL) {
      place = 0;
    } else if (which == FIRST_OF_NEW) {
      place = firstNew;
    }
    if (place < 0 || place >= records.size()) {
      return null;
    }
    int to = Math.min(records.size(), place + most);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(to - place);
    records.subList(place, to).forEach(out::writeBytes);
    place = to;
    lastPacket = out.toByteArray();
    return lastPacket;
  }
}
