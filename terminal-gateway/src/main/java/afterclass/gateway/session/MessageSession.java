package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A terminal behind the broker. Everything here runs in its mailbox, one thing after another.
 *
 * <p>Its outage ends with nothing lost when the link stands, the broker has handed on all it had,
 * the terminal says that it is online, and every record number it holds is in the journal.
 */
final class MessageSession implements TerminalSession {
  /**
   * A terminal repeats every ten seconds what it holds. If for so long (real time) nothing new came
   * and numbers are still missing, then it does not hold them.
   */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int REMEMBERED = 512;

  private final TerminalLife life;
  private final MessageProtocol protocol;
  private final Mailbox mailbox;
  private final Intake intake;
  private final MessageLink link;
  private final Records records;
  private final RecordNumbers numbers = new RecordNumbers();
  private final KeepQuota quota = KeepQuota.usual();
  private final RecentlySeen refusedBefore = new RecentlySeen(REMEMBERED);

  private int waiting;
  private boolean drained;
  private boolean online;
  private boolean saysNumbers;
  private long lastProgress = System.nanoTime();

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
    records = Records.of(life.terminal());
  }

  @Override
  public TerminalLife life() {
    return life;
  }

  @Override
  public void tick(Instant now) {
    mailbox.post(
        () -> {
          quota.due(now).ifPresent(left -> keep(left, now));
          verify(now);
          life.tick(now, waiting == 0);
        });
  }

  @Override
  public void end(Instant now) {
    mailbox.post(
        () -> {
          life.end(now, waiting == 0);
          quota.rest().ifPresent(left -> keep(left, now));
        });
  }

  /** Before the start: a record of that number is in the journal from an earlier run. */
  void remember(@Nullable String recordNo) {
    numbers.stored(recordNo, true);
  }

  /** Before the start, after the last {@link #remember}: gaps of an earlier run are its own. */
  void begin() {
    numbers.begin();
  }

  /** The link to the broker broke. */
  void linkDown(Instant at, String why) {
    mailbox.post(
        () -> {
          drained = false;
          online = false;
          life.unreachable(at, why);
        });
  }

  /** Everything that the broker had for us has been posted. */
  void linkDrained(Instant at) {
    mailbox.post(
        () -> {
          drained = true;
          lastProgress = System.nanoTime();
          verify(at);
        });
  }

  /** A message on one of its topics. */
  void message(TopicMessage message, MessageLink.Delivery delivery, Instant at) {
    mailbox.post(
        () -> {
          life.heard(at);
          Decoded meaning = protocol.decode(message);
          meaning.fold(
              punches -> punches(punches, message, delivery, at),
              status -> status(status, message, delivery, at),
              notForUs -> done(delivery),
              refused -> refused(refused, message, delivery, at));
        });
  }

  private boolean punches(
      Decoded.Punches punches, TopicMessage message, MessageLink.Delivery delivery, Instant at) {
    AtomicInteger missing = new AtomicInteger(punches.punches().size());
    Runnable acknowledge = () -> acknowledge(punches, message, delivery, at);
    for (ReadPunch punch : punches.punches()) {
      store(
          records.punch(punch, at, message.payload(), message.length()),
          receipt -> {
            life.punch(at, punch.at(), receipt.repeat());
            numbers.stored(punch.recordNo(), receipt.repeat());
            if (missing.decrementAndGet() == 0) {
              acknowledge.run();
            }
          });
    }
    return true;
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
      Decoded.Status status, TopicMessage message, MessageLink.Delivery delivery, Instant at) {
    boolean changed = status.online() != online;
    if (status.online()) {
      birth(status.lastRecordNo(), delivery.retained(), at);
    } else {
      online = false;
      life.unreachable(at, "it went offline, says its broker");
    }
    if (!changed) {
      acknowledge(status, message, delivery, at);
      return true;
    }
    String note = status.online() ? "online, newest record " + status.lastRecordNo() : "offline";
    store(
        records.event(at, message.payload(), message.length(), note),
        receipt -> acknowledge(status, message, delivery, at));
    return true;
  }

  private void birth(@Nullable String newest, boolean retained, Instant at) {
    long number = RecordNumbers.number(newest);
    saysNumbers = number >= 0;
    numbers.claimed(Math.max(number, 0));
    lastProgress = System.nanoTime();
    if (!retained && !numbers.complete()) {
      life.down(life.lastHeardOr(at), "it came back and holds records");
    }
    online = true;
    life.reachable();
  }

  private boolean refused(
      Decoded.Refused why, TopicMessage message, MessageLink.Delivery delivery, Instant at) {
    life.refused(at, why.reason(), why.detail(), message.payload(), message.length());
    String key = message.payload().sha256() + "/" + message.length();
    if (refusedBefore.contains(key) || !quota.take(message.payload().length(), at)) {
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

  private void keep(KeepQuota.LeftOut left, Instant at) {
    store(records.refused(null, at, Bytes.empty(), 0, left.note()), receipt -> {});
  }

  private static boolean done(MessageLink.Delivery delivery) {
    delivery.done();
    return true;
  }

  private void store(JournalRecord record, Consumer<Receipt> stored) {
    waiting++;
    intake.store(
        record,
        receipt ->
            mailbox.post(
                () -> {
                  waiting--;
                  lastProgress = System.nanoTime();
                  stored.accept(receipt);
                }));
  }

  private void verify(Instant now) {
    if (!online || !drained || waiting > 0 || !life.outage()) {
      return;
    }
    if (!saysNumbers) {
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
