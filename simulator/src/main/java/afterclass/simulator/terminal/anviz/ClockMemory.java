package afterclass.simulator.terminal.anviz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock's memory: records of 14 bytes in order of arrival, the last of them flagged new. Records
 * and flags survive a power failure; the position of a download does not.
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

  /**
   * Creates a memory.
   *
   * @param capacity maximum number of records
   */
  ClockMemory(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Stores a record.
   *
   * @return whether there was room
   */
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

  /** Returns the record at an index, oldest first. */
  byte[] at(int index) {
    return records.get(index).clone();
  }

  /** Returns the number of records rejected because the memory was full. */
  int refused() {
    return refused;
  }

  /**
   * Clears the flag of the oldest new records.
   *
   * @param count number of records
   */
  void clearNew(int count) {
    firstNew = Math.min(records.size(), firstNew + count);
  }

  /** Clears the flag of all records. */
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
   * Returns the next packet of a download: the number of records, then the records.
   *
   * @param which {@link #FIRST_OF_ALL}, {@link #FIRST_OF_NEW}, {@link #NEXT} or {@link #AGAIN}
   * @param most maximum number of records
   * @return the packet, or {@code null} if there are no records left
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
