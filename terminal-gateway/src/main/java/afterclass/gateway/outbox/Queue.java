package afterclass.gateway.outbox;

import afterclass.gateway.notice.Choices;
import afterclass.gateway.notice.Notice;
import afterclass.gateway.notice.NoticeStore;
import afterclass.gateway.notice.Outgoing;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The queue before the ways out: a person's mail by their choice, and each robot's group. */
public final class Queue implements Outgoing {
  private final OutboxStore outbox;
  private final NoticeStore notices;
  private final Set<String> ways;
  private final InstantSource clock;

  /**
   * Creates the queue.
   *
   * @param ways the ways that are set up
   */
  public Queue(OutboxStore outbox, NoticeStore notices, List<Way> ways, InstantSource clock) {
    this.outbox = outbox;
    this.notices = notices;
    this.ways = new TreeSet<>(ways.stream().map(Way::name).toList());
    this.clock = clock;
  }

  @Override
  public void queue(Notice notice) {
    if (notice.toRobot()) {
      add(notice, notice.receiver().substring(Notice.ROBOT.length()));
    } else if (ways.contains(Way.MAIL) && mailed(notice)) {
      add(notice, Way.MAIL);
    }
  }

  private boolean mailed(Notice notice) {
    return notices.choices(notice.receiver()).wants(notice.kind(), Choices.By.MAIL)
        && outbox.address(notice.receiver()).filter(MailAddress::confirmed).isPresent();
  }

  private void add(Notice notice, String way) {
    if (ways.contains(way)) {
      outbox.add(notice.id(), way, notice.receiver(), notice.kind().urgent(), clock.instant());
    }
  }

  @Override
  public void queueEnd(Notice end, Notice ended) {
    outbox.triedWays(ended.id()).forEach(way -> add(end, way));
  }

  @Override
  public void takeBack(Notice notice) {
    outbox.dropWaiting(notice.id());
  }
}
