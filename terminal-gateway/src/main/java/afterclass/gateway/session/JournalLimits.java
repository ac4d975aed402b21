package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.protocol.Decoded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The limits on records other than punches that a session writes to the journal. What is left out
 * is counted, and a record of the count follows. Not thread-safe.
 */
final class JournalLimits {
  private final Records records;
  private final DiskSpaceGate room;
  private final NoiseLimit noise = new NoiseLimit();
  private final UnknownMessageLimit flood = new UnknownMessageLimit();

  /**
   * Creates limits with nothing counted yet.
   *
   * @param records creates the records of the counts
   * @param room tells whether the disk has room to spare
   */
  JournalLimits(Records records, DiskSpaceGate room) {
    this.records = records;
    this.room = room;
  }

  /** Tells whether the disk has room for a message without punches; counts the message if not. */
  boolean hasRoom(Arrival arrival) {
    return room.take(arrival.raw().length(), arrival.at());
  }

  /**
   * Tells whether the limits allow a message to be stored that no protocol can decode; counts it if
   * not.
   */
  boolean admitsUnknown(UnknownMessageLimit.Content content, Instant at) {
    return flood.take(content, at);
  }

  /** Returns the records to store for bytes that could not be understood; often none. */
  List<JournalRecord> noise(Decoded.Refused why, Arrival arrival) {
    String note = why.reason() + ": " + why.detail();
    return noise.take(note, arrival.raw(), arrival.at()).stream()
        .flatMap(run -> kept(run, arrival.at()).stream())
        .toList();
  }

  /** Returns the records of the counts that are due. */
  List<JournalRecord> due(Instant now) {
    List<JournalRecord> all = new ArrayList<>();
    noise.due(now).flatMap(run -> kept(run, now)).ifPresent(all::add);
    room.due(now).ifPresent(left -> all.add(counted(left, now)));
    flood.due(now).ifPresent(note -> all.add(records.event(Arrival.nothing(now), note)));
    return all;
  }

  /** Returns the records of all counts so far, for the end of a session. */
  List<JournalRecord> rest(Instant now) {
    List<JournalRecord> all = new ArrayList<>();
    noise.rest().flatMap(run -> kept(run, now)).ifPresent(all::add);
    room.rest().ifPresent(left -> all.add(counted(left, now)));
    flood.rest().ifPresent(note -> all.add(records.event(Arrival.nothing(now), note)));
    return all;
  }

  private JournalRecord counted(DiskSpaceGate.LeftOut left, Instant at) {
    return records.refused(Arrival.nothing(at), left.note());
  }

  private Optional<JournalRecord> kept(NoiseLimit.Run run, Instant at) {
    Arrival arrival = Arrival.of(run.bytes(), at);
    return hasRoom(arrival) ? Optional.of(records.refused(arrival, run.note())) : Optional.empty();
  }
}
