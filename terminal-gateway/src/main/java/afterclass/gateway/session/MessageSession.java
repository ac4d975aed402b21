package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.link.MessageLink;
import afterclass.gateway.link.RecentlySeen;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.protocol.UnknownMessage;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The session of a terminal behind the broker. */
final class MessageSession extends SessionFlow {
  private static final int REMEMBERED = 512;

  /**
   * A message that is being processed.
   *
   * @param before time of the terminal's previous message
   */
  private record Incoming(
      TopicMessage message, MessageLink.Delivery delivery, Instant before, Instant at) {
    Arrival arrival() {
      return Arrival.of(message, at);
    }

    boolean retained() {
      return delivery.retained();
    }
  }

  /** The outcome of a message: the records to store, and the action after their commit. */
  private record Outcome(List<JournalRecord> records, Runnable then) {}

  /** The payload of a message, by which a repeat is recognised. */
  private record Content(String sha256, int length) {}

  private final TerminalState state;
  private final MessageProtocol protocol;
  private final MessageLink link;
  private final Records records;
  private final Station station;
  private final PresenceWatch presence;
  private final Recovery recovery;
  private final RecentlySeen<Content> refusedBefore = new RecentlySeen<>(REMEMBERED);
  private Bytes lastBirth = Bytes.empty();

  MessageSession(
      TerminalState state, MessageProtocol protocol, SessionResources resources, MessageLink link) {
    super(List.of(state), resources);
    this.state = state;
    this.protocol = protocol;
    this.link = link;
    records = Records.of(state.terminal());
    station = state.terminal().asStation();
    presence = new PresenceWatch(protocol.presence());
    recovery = new Recovery(state, new BacklogRequests(protocol, station, link));
  }

  /** Adds a record number that the journal holds from an earlier run; before the start only. */
  void remember(@Nullable String recordNo) {
    recovery.remember(recordNo);
  }

  /**
   * Gives up record numbers that an earlier run never received; called once, after the last {@link
   * #remember} and before the start.
   */
  void begin() {
    recovery.begin();
  }

  /** Records that the link to the broker broke. */
  void linkDown(Instant at, String why) {
    inTurn(
        () -> {
          recovery.drained(false);
          gone(presence.surelyThere(state.lastHeardOr(at), at), why);
        });
  }

  /** Records that all messages that the broker had stored were posted. */
  void linkDrained(Instant at) {
    inTurn(
        () -> {
          recovery.drained(true);
          verify(at);
        });
  }

  /** Handles a message on one of the terminal's topics. */
  void message(TopicMessage message, MessageLink.Delivery delivery, Instant at) {
    inTurn(
        () -> {
          Incoming in = new Incoming(message, delivery, state.lastHeardOr(at), at);
          state.heard(at);
          Outcome outcome = recovery.takesAnswer(message) ? answer(in) : outcome(in);
          store(state, outcome.records(), outcome.then());
        });
  }

  @Override
  void due(Instant now) {
    Instant last = state.lastHeardOr(now);
    presence
        .silentFor(last, now)
        .ifPresent(
            longest ->
                gone(last, "nothing was heard of it for " + longest.toSeconds() + " seconds"));
    verify(now);
  }

  @Override
  void stored(JournalRecord record, Receipt receipt) {
    recovery.stored(record.recordNo(), receipt.repeat());
  }

  private void verify(Instant now) {
    if (presence.online() && idle()) {
      recovery.check(now);
    }
  }

  private Outcome answer(Incoming in) {
    there(in);
    return new Outcome(List.of(), () -> done(in));
  }

  private Outcome outcome(Incoming in) {
    return protocol
        .decode(in.message(), station)
        .fold(
            punches -> punches(punches, in),
            status -> status(status, in),
            notForUs -> {
              there(in);
              return new Outcome(List.of(), in.delivery()::done);
            },
            refused -> refused(refused, in));
  }

  private Outcome punches(Decoded.Punches said, Incoming in) {
    if (in.retained() && saysNoTime(said)) {
      // Every new subscriber gets a retained message, so the time of its reading is unknown.
      String detail = "a retained message without a time, expected one that is not retained";
      return refused(new Decoded.Refused("retained", detail), in);
    }
    there(in);
    recovery.heardRecord();
    List<JournalRecord> all = new ArrayList<>();
    said.punches().forEach(punch -> all.add(records.punch(punch, in.arrival())));
    said.events().stream()
        .filter(event -> isNews(event) && isWithinLimits(event, in))
        .forEach(event -> all.add(records.event(event, in.arrival())));
    return new Outcome(all, () -> acknowledge(said, in));
  }

  private static boolean saysNoTime(Decoded.Punches said) {
    return said.punches().stream().anyMatch(p -> p.at() == null && p.recordNo() == null);
  }

  /** Tells whether an event is no warning, or a warning that is new to the office. */
  private boolean isNews(ReadEvent event) {
    return !protocol.warnings().contains(event.code())
        || state.notices().warn(event.code(), event.detail());
  }

  /** Tells whether an event may be stored: unknown messages may be very many. */
  private boolean isWithinLimits(ReadEvent event, Incoming in) {
    if (UnknownMessage.is(event) && !protocol.warnings().contains(event.code())) {
      String topic = in.message().topic();
      state.notices().warn(event.code(), "it says what nobody here knows, last on " + topic);
      String sha256 = in.message().payload().sha256();
      if (!limits().admitsUnknown(new UnknownMessageLimit.Content(topic, sha256), in.at())) {
        return false;
      }
    }
    return limits().hasRoom(in.arrival());
  }

  private Outcome status(Decoded.Status status, Incoming in) {
    Instant clock = status.clock();
    if (clock != null && !in.retained()) {
      state.clock(Duration.between(in.at(), clock));
    }
    boolean changed = status.online() != presence.online();
    if (status.online()) {
      boolean old = in.retained() || heardBefore(status, in.message());
      lastBirth = in.message().payload();
      birth(status, old, in);
    } else {
      gone(presence.surelyThere(in.before(), in.at()), "it went offline, says its broker");
    }
    return new Outcome(
        changed ? List.of(records.event(in.arrival(), note(status))) : List.of(),
        () -> acknowledge(status, in));
  }

  private static String note(Decoded.Status status) {
    if (!status.online()) {
      return "offline";
    }
    String newest = status.lastRecordNo();
    return newest == null ? "online" : "online, newest record " + newest;
  }

  /**
   * Tells whether a status repeats an earlier one although newer records have come since: a broker
   * sends a retained message to every new subscription, and need not mark it as retained.
   */
  private boolean heardBefore(Decoded.Status status, TopicMessage message) {
    return presence.online() && message.payload().equals(lastBirth) && recovery.isBeyond(status);
  }

  /**
   * Handles a status that the terminal is online.
   *
   * @param old whether the status repeats an earlier one
   */
  private void birth(Decoded.Status status, boolean old, Incoming in) {
    recovery.claimed(status, old, in.before());
    if (!old) {
      if (status.anew() && presence.online()) {
        state.down(in.before(), "it started again");
        recovery.forget();
      }
      recovery.empty(status, in.at());
    }
    presence.saysOnline(!status.anew() && !old);
    state.reachable();
  }

  /** Handles any message as an online announcement, in protocols where it is one. */
  private void there(Incoming in) {
    if (presence.comesOnlineBy(in.retained())) {
      recovery.progress();
      state.reachable();
    }
  }

  private void gone(Instant at, String why) {
    presence.goesOffline();
    recovery.forget();
    state.unreachable(at, why);
  }

  private Outcome refused(Decoded.Refused why, Incoming in) {
    state.notices().refused(why, in.arrival());
    Content content = new Content(in.message().payload().sha256(), in.message().length());
    if (refusedBefore.contains(content) || !limits().hasRoom(in.arrival())) {
      return new Outcome(List.of(), in.delivery()::done);
    }
    return new Outcome(
        List.of(records.refused(why, in.arrival())),
        () -> {
          refusedBefore.add(content);
          done(in);
        });
  }

  private void acknowledge(Decoded meaning, Incoming in) {
    for (TopicMessage answer : protocol.acknowledgement(in.message(), meaning)) {
      // If the answer is lost, the terminal repeats and is answered again.
      link.publish(answer.topic(), answer.payload());
    }
    done(in);
  }

  private void done(Incoming in) {
    in.delivery().done();
    verify(in.at());
  }
}
