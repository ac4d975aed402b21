package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.link.MessageLink;
import afterclass.gateway.link.RecentlySeen;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Presence;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.protocol.UnknownMessage;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A terminal behind the broker. Everything here runs in its mailbox, one thing after another.
 *
 * <p>Its outage ends with nothing lost when the link stands, the broker has handed on all it had,
 * the terminal says that it is online, and every record number it holds is in the journal; or, of a
 * terminal that can be asked, when it has said again what it holds of that time.
 */
final class MessageSession implements TerminalSession {
  /**
   * A terminal repeats every ten seconds what it holds. If for so long (real time) nothing new came
   * and numbers are still missing, then it does not hold them.
   */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A broker waits one and a half times the keep-alive, which is mostly a minute. */
  private static final Duration NOTICED_WITHIN = Duration.ofMinutes(2);

  /** Ticks come every second. */
  private static final Duration LEAP = Duration.ofSeconds(30);

  private static final int REMEMBERED = 512;

  private final TerminalLife life;
  private final MessageProtocol protocol;
  private final Mailbox mailbox;
  private final Intake intake;
  private final MessageLink link;
  private final Records records;
  private final Station station;
  private final Presence presence;
  private final AskingAgain asking;
  private final RecordNumbers numbers = new RecordNumbers();
  private final RoomGate gate;
  private final FloodGate flood = new FloodGate();
  private final RecentlySeen refusedBefore = new RecentlySeen(REMEMBERED);

  private int waiting;
  private boolean drained;
  private boolean online;
  private boolean beats;
  private boolean saysNumbers;
  private Bytes lastBirth = Bytes.empty();
  private long lastProgress = System.nanoTime();
  private Instant ticked = Instant.EPOCH;
  private Instant listeningSince = Instant.EPOCH;

  MessageSession(
      TerminalLife life,
      MessageProtocol protocol,
      Mailbox mailbox,
      Intake intake,
      MessageLink link) {
    this.life = life;
    this.protocol = protocol;
    this.mailbox = mailbox;
    this.intake = intake;
    this.link = link;
    gate = intake.gate();
    records = Records.of(life.terminal());
    station = life.terminal().asStation();
    presence = protocol.presence();
    asking = new AskingAgain(protocol, station, link);
  }

  @Override
  public void tick(Instant now) {
    post(
        () -> {
          gate.due(now).ifPresent(left -> keep(left, now));
          flood.due(now).ifPresent(note -> tell(note, now));
          silence(now);
          verify(now);
          life.tick(now, waiting == 0);
        });
  }

  @Override
  public CompletableFuture<Void> end(Instant now) {
    return mailbox.last(
        () -> {
          life.end(now, waiting == 0);
          gate.rest().ifPresent(left -> keep(left, now));
          flood.rest().ifPresent(note -> tell(note, now));
        });
  }

  /** Before the start: a record of that number is in the journal from an earlier run. */
  void remember(@Nullable String recordNo) {
    numbers.stored(recordNo, true);
  }

  /** Before the start, after the last {@link #remember}: gaps of an earlier run are its own. */
  void begin() {
    numbers.begin();
    life.missing(numbers.missing());
  }

  /** Does it in its turn; the numbers that are missing then are told. */
  private void post(Runnable work) {
    mailbox.post(
        () -> {
          work.run();
          life.missing(numbers.missing());
        });
  }

  /** The link to the broker broke. */
  void linkDown(Instant at, String why) {
    post(
        () -> {
          drained = false;
          gone(sureBefore(life.lastHeardOr(at), at), why);
        });
  }

  /** Everything that the broker had for us has been posted. */
  void linkDrained(Instant at) {
    post(
        () -> {
          drained = true;
          lastProgress = System.nanoTime();
          verify(at);
        });
  }

  /** A message on one of its topics. */
  void message(TopicMessage message, MessageLink.Delivery delivery, Instant at) {
    post(
        () -> {
          Instant before = life.lastHeardOr(at);
          life.heard(at);
          if (asking.take(message)) {
            there(delivery.retained());
            done(delivery);
            verify(at);
            return;
          }
          Decoded meaning = protocol.decode(message, station);
          meaning.fold(
              punches -> punches(punches, message, delivery, at),
              status -> status(status, message, delivery, before, at),
              notForUs -> there(delivery.retained()) && done(delivery),
              refused -> refused(refused, message, delivery, at));
        });
  }

  private boolean punches(
      Decoded.Punches said, TopicMessage message, MessageLink.Delivery delivery, Instant at) {
    if (delivery.retained() && saysNoTime(said)) {
      // The broker hands it to every newcomer: when it was read, nobody knows.
      String detail = "a retained message without a time, expected one that is not retained";
      return refused(new Decoded.Refused("retained", detail), message, delivery, at);
    }
    there(delivery.retained());
    asking.heard();
    Bytes raw = message.payload();
    List<JournalRecord> all = new ArrayList<>();
    said.punches().forEach(punch -> all.add(records.punch(punch, at, raw, message.length())));
    said.events().stream()
        .filter(
            event -> news(event) && mayBeKept(event, message, at) && gate.take(raw.length(), at))
        .forEach(event -> all.add(records.event(event, at, raw, message.length())));
    Runnable acknowledge = () -> acknowledge(said, message, delivery, at);
    if (all.isEmpty()) {
      acknowledge.run();
    }
    AtomicInteger missing = new AtomicInteger(all.size());
    for (JournalRecord record : all) {
      store(
          record,
          receipt -> {
            stored(record, receipt);
            if (missing.decrementAndGet() == 0) {
              acknowledge.run();
            }
          });
    }
    return true;
  }

  private static boolean saysNoTime(Decoded.Punches said) {
    return said.punches().stream().anyMatch(p -> p.at() == null && p.recordNo() == null);
  }

  /** Of what the office should look at, only what it does not know yet is written down. */
  private boolean news(ReadEvent event) {
    return !protocol.warnings().contains(event.code()) || life.warn(event.code(), event.detail());
  }

  /** Of what nobody understands there may be very much; that there is some is shown. */
  private boolean mayBeKept(ReadEvent event, TopicMessage message, Instant at) {
    if (!UnknownMessage.is(event) || protocol.warnings().contains(event.code())) {
      return true;
    }
    life.warn(event.code(), "it says what nobody here knows, last on " + message.topic());
    return flood.take(message.topic() + "|" + message.payload().sha256(), at);
  }

  private void tell(String note, Instant at) {
    store(records.event(at, Bytes.empty(), 0, note), receipt -> {});
  }

  private void stored(JournalRecord record, Receipt receipt) {
    if (record.kind() == JournalRecord.Kind.PUNCH) {
      life.punch(record.arrivedAt(), record.terminalTime(), receipt.repeat());
    }
    numbers.stored(record.recordNo(), receipt.repeat());
  }

  private void acknowledge(
      Decoded meaning, TopicMessage message, MessageLink.Delivery delivery, Instant at) {
    for (TopicMessage answer : protocol.acknowledgement(message, meaning)) {
      // If it does not get through, the terminal repeats and is answered again.
      link.publish(answer.topic(), answer.payload());
    }
    delivery.done();
    verify(at);
  }

  private boolean status(
      Decoded.Status status,
      TopicMessage message,
      MessageLink.Delivery delivery,
      Instant before,
      Instant at) {
    Instant clock = status.clock();
    if (clock != null && !delivery.retained()) {
      life.clock(Duration.between(at, clock));
    }
    boolean changed = status.online() != online;
    if (status.online()) {
      boolean old = delivery.retained() || heardBefore(status, message);
      lastBirth = message.payload();
      birth(status, old, before, at);
    } else {
      gone(sureBefore(before, at), "it went offline, says its broker");
    }
    if (!changed) {
      acknowledge(status, message, delivery, at);
      return true;
    }
    store(
        records.event(at, message.payload(), message.length(), note(status)),
        receipt -> acknowledge(status, message, delivery, at));
    return true;
  }

  private static String note(Decoded.Status status) {
    if (!status.online()) {
      return "offline";
    }
    String newest = status.lastRecordNo();
    return newest == null ? "online" : "online, newest record " + newest;
  }

  /**
   * Whether it is what it said before, though newer records of it have come since: a broker hands
   * on what it kept whenever anybody subscribes, and need not say that it is old.
   */
  private boolean heardBefore(Decoded.Status status, TopicMessage message) {
    return online
        && message.payload().equals(lastBirth)
        && numbers.beyond(JournalRecord.number(status.lastRecordNo()));
  }

  /**
   * It says that it is there.
   *
   * @param old whether that was said before, and is only heard once more
   */
  private void birth(Decoded.Status status, boolean old, Instant before, Instant at) {
    long number = JournalRecord.number(status.lastRecordNo());
    saysNumbers = number >= 0;
    if (old) {
      numbers.claimedBefore(Math.max(number, 0));
    } else {
      numbers.claimed(Math.max(number, 0));
    }
    lastProgress = System.nanoTime();
    if (!old && !numbers.complete()) {
      life.down(before, "it came back and holds records");
    }
    if (!old && status.anew() && online) {
      life.down(before, "it came up anew");
      asking.forget();
    }
    if (!old && saysNumbers) {
      // What the broker had kept for us may have been said as soon as we were away.
      life.empty(drained ? at : life.outageSinceOr(at), number);
    }
    online = true;
    beats |= !status.anew() && !old;
    life.reachable();
  }

  /** It was heard, which for some is as good as a birth. */
  private boolean there(boolean retained) {
    if (!online && !retained && presence.byAnyMessage()) {
      online = true;
      lastProgress = System.nanoTime();
      life.reachable();
    }
    return true;
  }

  private void silence(Instant now) {
    Duration longest = presence.longestSilence();
    Instant last = life.lastHeardOr(now);
    Instant from = last.isBefore(listening(now)) ? listeningSince : last;
    if (online && beats && longest != null && from.plus(longest).isBefore(now)) {
      gone(last, "nothing was heard of it for " + longest.toSeconds() + " seconds");
    }
  }

  /**
   * Since when this machine has been awake. Where two ticks lie far apart, it slept or its clock
   * was put forward: that is not the terminal's silence. Until it is heard it is not known up to
   * now all the same.
   */
  private Instant listening(Instant now) {
    if (ticked.plus(LEAP).isBefore(now)) {
      listeningSince = now;
    }
    ticked = now;
    return listeningSince;
  }

  /**
   * Until when it was surely there, once it is known that it is not: a broker, and a connection to
   * one, notices only after a while that nobody answers. It is known best of what says now and then
   * that it is there.
   *
   * @param heard when it was heard last
   */
  private Instant sureBefore(Instant heard, Instant at) {
    Instant noticing = at.minus(NOTICED_WITHIN);
    boolean says = beats && presence.longestSilence() != null;
    return says || noticing.isBefore(heard) ? heard : noticing;
  }

  private void gone(Instant at, String why) {
    online = false;
    asking.forget();
    life.unreachable(at, why);
  }

  private boolean refused(
      Decoded.Refused why, TopicMessage message, MessageLink.Delivery delivery, Instant at) {
    life.refused(at, why.reason(), why.detail(), message.payload(), message.length());
    String key = message.payload().sha256() + "/" + message.length();
    if (refusedBefore.contains(key) || !gate.take(message.payload().length(), at)) {
      return done(delivery);
    }
    String note = why.reason() + ": " + why.detail();
    store(
        records.refused(why.recordNo(), at, message.payload(), message.length(), note),
        receipt -> {
          refusedBefore.add(key);
          numbers.stored(why.recordNo(), receipt.repeat());
          done(delivery);
          verify(at);
        });
    return true;
  }

  private void keep(RoomGate.LeftOut left, Instant at) {
    store(records.refused(null, at, Bytes.empty(), 0, left.note()), receipt -> {});
  }

  private static boolean done(MessageLink.Delivery delivery) {
    delivery.done();
    return true;
  }

  private void store(JournalRecord record, Consumer<Receipt> stored) {
    waiting++;
    life.onItsWay(1);
    intake.store(
        record,
        receipt ->
            post(
                () -> {
                  waiting--;
                  life.onItsWay(-1);
                  lastProgress = System.nanoTime();
                  stored.accept(receipt);
                }));
  }

  private void verify(Instant now) {
    if (!online || !drained || waiting > 0 || !life.outage()) {
      return;
    }
    if (asking.possible(now)) {
      AskingAgain.Standing standing = asking.standing(life.outageSinceOr(now), now);
      if (standing != AskingAgain.Standing.WAITING) {
        asking.forget();
        life.whole(now, standing == AskingAgain.Standing.ANSWERED);
      }
    } else if (!saysNumbers) {
      life.whole(now, false);
    } else if (numbers.complete()) {
      life.whole(now, true);
      numbers.giveUp();
    } else if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
      life.whole(now, false);
      numbers.giveUp();
    }
  }
}
