package afterclass.gateway.session;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.link.RecentlySeen;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.terminal.TerminalId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The messages of unregistered senders. Each is stored once and shown, acknowledged to the broker,
 * but never to the sender, so that a terminal which is registered later still has it. The amount
 * stored per hour is limited for each sender and for all together; the rest is counted.
 * Thread-safe.
 */
final class Quarantine {
  private static final int MOST_SENDERS = 200;
  private static final int REMEMBERED = 4096;
  private static final int MAX_NAME = 64;
  private static final String REASON = "unknown-terminal";

  /** Maximum number of records stored in an hour of one sender. */
  static final int MOST_RECORDS = 300;

  private static final long MOST_BYTES = 4L * 1024 * 1024;
  private static final int MOST_RECORDS_OF_ALL = 3_000;
  private static final long MOST_BYTES_OF_ALL = 4 * MOST_BYTES;

  private record Key(String site, String id, String protocol) {
    String shown() {
      return site.isEmpty() ? id : new TerminalId(site, id).toString();
    }
  }

  /** The content of a sender's message, by which a repeat is recognised. */
  private record Seen(String site, String id, String sha256, int length) {}

  /** The key of the counts of all senders together. */
  private static final Key ALL = new Key("", "*", "any");

  private static final class Heard {
    final Instant first;
    final RejectedFrames frames = new RejectedFrames(RejectedFrame.OF_STRANGERS);
    final DiskSpaceGate gate;
    final HourlyLimit flood = new HourlyLimit(MOST_RECORDS, MOST_BYTES);
    Instant last;

    Heard(Instant first, DiskSpaceGate gate) {
      this.gate = gate;
      this.first = first;
      last = first;
    }
  }

  private final Intake intake;
  private final TerminalDirectory directory;
  private final RecentlySeen<Seen> keptBefore = new RecentlySeen<>(REMEMBERED);
  private final HourlyLimit floodOfAll = new HourlyLimit(MOST_RECORDS_OF_ALL, MOST_BYTES_OF_ALL);
  private final Map<Key, Heard> senders = new LinkedHashMap<>(16, 0.75f, true);

  Quarantine(Intake intake, TerminalDirectory directory) {
    this.intake = intake;
    this.directory = directory;
  }

  /** Handles a message of an unregistered sender. */
  void take(
      Sender sender,
      MessageProtocol protocol,
      TopicMessage message,
      MessageLink.Delivery delivery,
      Instant at) {
    Key key = new Key(site(sender), name(sender.terminal()), protocol.name());
    Decoded meaning = protocol.decode(message, new Station(key.id, key.id, zone(), null));
    hold(key, meaning, message, delivery::done, at);
  }

  /** Handles the call of an unregistered terminal; a call names no site. */
  void take(String address, String protocol, List<CallPiece> said, Instant at) {
    Key key = new Key("", name(address), protocol);
    for (CallPiece piece : UnknownCaller.bounded(said)) {
      hold(key, piece.meaning(), new TopicMessage("", piece.raw()), () -> {}, at);
    }
  }

  private void hold(Key key, Decoded meaning, TopicMessage message, Runnable done, Instant at) {
    String detail = key.shown() + " is not registered; " + said(meaning);
    Seen seen = new Seen(key.site, key.id, message.payload().sha256(), message.length());
    synchronized (this) {
      Heard heard = note(key, detail, message, at);
      if (keptBefore.contains(seen) || !mayBeKept(heard, message.payload().length(), at)) {
        done.run();
        return;
      }
    }
    Records records = new Records(key.site, key.id, key.protocol);
    intake.store(
        records.quarantined(punch(meaning), Arrival.of(message, at), REASON + ": " + detail),
        receipt -> {
          synchronized (this) {
            keptBefore.add(seen);
          }
          done.run();
        });
  }

  private boolean mayBeKept(Heard heard, int length, Instant at) {
    return heard.gate.take(length, at)
        && heard.flood.take(length, at)
        && floodOfAll.take(length, at);
  }

  /** Returns the senders, the most recent first. */
  synchronized List<UnknownTerminal> list() {
    List<UnknownTerminal> list = new ArrayList<>();
    senders.forEach(
        (key, heard) ->
            list.add(
                new UnknownTerminal(
                    key.site,
                    key.id,
                    key.protocol,
                    heard.frames.count(),
                    heard.first,
                    heard.last,
                    heard.frames.last())));
    Collections.reverse(list);
    return list;
  }

  private Heard note(Key key, String detail, TopicMessage message, Instant at) {
    Heard heard = senders.computeIfAbsent(key, unused -> new Heard(at, intake.gate()));
    heard.last = at;
    heard.frames.add(new Decoded.Refused(REASON, detail), Arrival.of(message, at));
    if (senders.size() > MOST_SENDERS) {
      Key oldest = senders.keySet().iterator().next();
      Heard gone = Objects.requireNonNull(senders.remove(oldest));
      gone.gate.rest().ifPresent(left -> keep(oldest, left.note(), at));
      gone.flood.leaveTo(floodOfAll, at);
    }
    return heard;
  }

  /** Stores records of the messages left out, if they are due; called at intervals. */
  synchronized void tick(Instant now) {
    senders.forEach(
        (key, heard) -> {
          heard.gate.due(now).ifPresent(left -> keep(key, left.note(), now));
          heard.flood.due(now).ifPresent(note -> keep(key, note, now));
        });
    floodOfAll.due(now).ifPresent(note -> keep(ALL, note, now));
  }

  /** Stores the last such records when the service ends. */
  synchronized void end(Instant now) {
    senders.forEach(
        (key, heard) -> {
          heard.gate.rest().ifPresent(left -> keep(key, left.note(), now));
          heard.flood.rest().ifPresent(note -> keep(key, note, now));
        });
    floodOfAll.rest().ifPresent(note -> keep(ALL, note, now));
  }

  private void keep(Key key, String note, Instant at) {
    Records records = new Records(key.site, key.id, key.protocol);
    intake.store(records.quarantined(null, Arrival.nothing(at), note), receipt -> {});
  }

  /**
   * Returns the first punch in a message, by which a repeat is recognised; {@code null} if there is
   * none.
   */
  private static @Nullable ReadPunch punch(Decoded meaning) {
    return meaning instanceof Decoded.Punches punches && !punches.punches().isEmpty()
        ? punches.punches().get(0)
        : null;
  }

  private static String said(Decoded meaning) {
    return meaning.fold(
        punches -> punches.punches().isEmpty() ? "it sent an event" : "it sent a punch",
        status -> "it said " + (status.online() ? "online" : "offline"),
        notForUs -> "it sent nothing to keep",
        refused -> "what it sent is no punch either: " + refused.reason());
  }

  /** Returns the zone assumed for an unregistered sender: that of a registered terminal. */
  private ZoneId zone() {
    return directory.all().stream().findFirst().map(Terminal::zone).orElse(ZoneOffset.UTC);
  }

  private static String site(Sender sender) {
    String site = sender.site();
    return site == null ? "" : name(site);
  }

  private static String name(String said) {
    return said.length() <= MAX_NAME ? said : said.substring(0, MAX_NAME);
  }
}
