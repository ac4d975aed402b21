package afterclass.gateway.outbox;

import afterclass.gateway.notice.Notice;
import afterclass.gateway.notice.NoticeStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sender of one way: sends what is due, one receiver after the other. An attempt is counted
 * before it is made and its result stored afterwards, so a crash in between repeats a letter and
 * loses none. No transaction is open while a letter is sent.
 */
public final class Sender {
  /** Most messages in one letter; what is beyond is put into the next. */
  private static final int AT_ONCE = 200;

  private final Way way;
  private final OutboxStore outbox;
  private final NoticeStore notices;
  private final Letters letters;
  private final InstantSource clock;

  /**
   * Creates the sender of a way.
   *
   * @param letters writes the letters
   */
  public Sender(
      Way way, OutboxStore outbox, NoticeStore notices, Letters letters, InstantSource clock) {
    this.way = way;
    this.outbox = outbox;
    this.notices = notices;
    this.letters = letters;
    this.clock = clock;
  }

  /** Returns the way that is served. */
  public Way way() {
    return way;
  }

  /**
   * Sends what is due. Ends early if the way itself fails, so that a dead server costs one attempt
   * a round.
   *
   * @return the number of letters that were taken
   */
  public int send() {
    int sent = 0;
    for (Delivery head : outbox.heads(way.name())) {
      Instant now = clock.instant();
      if (Timetable.due(head, outbox.lastDigest(way.name(), head.receiver()), now)) {
        Optional<SendResult> result = send(head);
        if (result.filter(SendResult::concernsAll).isPresent()) {
          break;
        }
        sent += result.filter(SendResult::ok).isPresent() ? 1 : 0;
      }
    }
    return sent;
  }

  private Optional<SendResult> send(Delivery head) {
    List<Delivery> batch = outbox.waiting(head, AT_ONCE);
    List<Notice> told = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    List<Long> dropped = new ArrayList<>();
    for (Delivery each : batch) {
      Optional<Notice> notice = notices.find(each.notice()).filter(letters::mayBeSent);
      notice.ifPresent(told::add);
      (notice.isPresent() ? ids : dropped).add(each.id());
    }
    outbox.inTransaction(
        () -> {
          outbox.drop(dropped);
          outbox.tried(ids);
        });
    if (told.isEmpty()) {
      return Optional.empty();
    }
    SendResult result = way.send(letters.letter(way.name(), head.receiver(), told));
    store(head, ids, result);
    return Optional.of(result);
  }

  private void store(Delivery head, List<Long> ids, SendResult result) {
    Instant now = clock.instant();
    int attempts = head.attempts() + 1;
    outbox.inTransaction(
        () -> {
          if (result.ok()) {
            outbox.sent(ids, now);
            if (!head.urgent()) {
              outbox.digest(way.name(), head.receiver(), now);
            }
          } else if (result.lasting() || attempts >= Timetable.MOST_ATTEMPTS) {
            outbox.giveUp(ids, now, result.stored());
          } else {
            outbox.later(ids, now.plus(Timetable.pause(attempts)), result.stored());
          }
        });
  }
}
