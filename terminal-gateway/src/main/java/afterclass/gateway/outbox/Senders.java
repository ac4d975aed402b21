package afterclass.gateway.outbox;

import afterclass.gateway.notice.NoticeStore;
import java.time.InstantSource;
import java.util.List;

/**
 * The senders of all ways that are set up.
 *
 * @param all one for each way
 */
public record Senders(List<Sender> all) {

  public Senders {
    all = List.copyOf(all);
  }

  /** Returns one sender for each way. */
  public static Senders of(
      Ways ways, OutboxStore outbox, NoticeStore notices, Letters letters, InstantSource clock) {
    return new Senders(
        ways.all().stream().map(way -> new Sender(way, outbox, notices, letters, clock)).toList());
  }
}
