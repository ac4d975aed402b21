package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.protocol.Decoded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Limits how much of what is no punch a session writes into the journal. What is left out is
 * counted, and a record of the count follows. Not thread-safe.
 */
final class JournalLimits {
  private final Records records;
  private final RoomGate room;
  private final NoiseGate noise = new NoiseGate();
  private final FloodGate flood = new FloodGate();

  /**
   * Limits with nothing counted yet.
   *
   * @param records makes the records of the counts
   * @param room asks whether the disk has room to spare
   */
  JournalLimits(Records records, RoomGate room) {
    this.records = records;
    this.room = room;
  }

  /** Whether the disk has room for a message that is no punch; otherwise it is counted. */
  boolean hasRoom(Arrival arrival) {
    return room.take(arrival.raw().length(), arrival.at());
  }

  /** Whether a message that no protocol understands is to be kept; otherwise it is counted. */
  boolean admitsUnknown(String content, Instant at) {
    return flood.take(content, at);
  }

  /** The records to keep because of bytes that could not be understood; often none. */
  List<JournalRecord> noise(Decoded.Refused why, Arrival arrival) {
    String note = why.reason() + ": " + why.detail();
    return noise.take(note, arrival.raw(), arrival.at()).stream()
        .flatMap(run -> kept(run, arrival.at()).stream())
        .toList();
  }

  /** The records of the counts that are due. */
  List<JournalRecord> due(Instant now) {
    List<JournalRecord> all = new ArrayList<>();
    noise.due(now).flatMap(run -> kept(run, now)).ifPresent(all::add);
    room.due(now).ifPresent(left -> all.add(counted(left, now)));
    flood.due(now).ifPresent(note -> all.add(records.event(Arrival.nothing(now), note)));
    return all;
  }

  /** The records of all counts so far, for the end of a session. */
  List<JournalRecord> rest(Instant now) {
    List<JournalRecord> all = new ArrayList<>();
    noise.rest().flatMap(run -> kept(run, now)).ifPresent(all::add);
    room.rest().ifPresent(left -> all.add(counted(left, now)));
    flood.rest().ifPresent(note -> all.add(records.event(Arrival.nothing(now), note)));
    return all;
  }

  private JournalRecord counted(RoomGate.LeftOut left, Instant at) {
    return records.refused(Arrival.nothing(at), left.note());
  }

  private Optional<JournalRecord> kept(NoiseGate.Run run, Instant at) {
    Arrival arrival = Arrival.of(run.bytes(), at);
    return hasRoom(arrival) ? Optional.of(records.refused(arrival, run.note())) : Optional.empty();
  }
}
