package afterclass.gateway.web.messages;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.notice.Notice;
import afterclass.gateway.notice.NoticeStore;
import afterclass.gateway.outbox.Delivery;
import afterclass.gateway.outbox.OutboxStore;
import afterclass.gateway.outbox.SendResult;
import afterclass.gateway.outbox.Way;
import afterclass.gateway.outbox.WayTests;
import afterclass.gateway.outbox.Ways;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Viewer;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The use case of the outbox: what waits, what could not be delivered, and tests of the ways. */
@Singleton
public final class OutboxCases {
  private static final int MOST = 100;

  private final OutboxStore outbox;
  private final NoticeStore notices;
  private final Ways ways;
  private final WayTests tests;
  private final People people;
  private final InstantSource clock;

  OutboxCases(
      OutboxStore outbox,
      NoticeStore notices,
      Ways ways,
      WayTests tests,
      People people,
      InstantSource clock) {
    this.outbox = outbox;
    this.notices = notices;
    this.ways = ways;
    this.tests = tests;
    this.people = people;
    this.clock = clock;
  }

  /** Returns what the outbox holds. */
  MessagesView.OutboxView outbox(Messages words) {
    List<OutboxStore.Count> counts = outbox.counts();
    return new MessagesView.OutboxView(
        ways.all().stream().map(way -> line(way, counts, words)).toList(),
        outbox.undeliverable(MOST).stream().map(each -> dead(each, words)).toList());
  }

  private static MessagesView.WayLine line(
      Way way, List<OutboxStore.Count> counts, Messages words) {
    OutboxStore.Count found =
        counts.stream()
            .filter(count -> count.way().equals(way.name()))
            .findFirst()
            .orElse(new OutboxStore.Count(way.name(), 0, 0, 0));
    return new MessagesView.WayLine(
        way.name(), label(way.name(), words), found.waiting(), found.failing(), found.dead());
  }

  private static String label(String way, Messages words) {
    return words.textOr("messages.way." + way, way);
  }

  private MessagesView.DeadLine dead(Delivery delivery, Messages words) {
    boolean robot = delivery.receiver().startsWith(Notice.ROBOT);
    return new MessagesView.DeadLine(
        delivery.id(),
        label(delivery.way(), words),
        robot
            ? words.text("messages.group")
            : people.account(delivery.receiver()).map(Account::display).orElse(delivery.receiver()),
        notices.find(delivery.notice()).map(notice -> notice.kind().label(words)).orElse(""),
        delivery.attempts(),
        delivery.queuedAt(),
        SendResult.inWords(delivery.reason(), words));
  }

  /** Lets messages that were given up wait again: one, or all for number 0. Returns how many. */
  int again(long id) {
    return outbox.again(id, clock.instant());
  }

  /** Sends a test message by a way and returns its result. */
  SendResult test(Viewer viewer, String way, Messages words) {
    return tests.send(way, words, viewer.actor());
  }
}
