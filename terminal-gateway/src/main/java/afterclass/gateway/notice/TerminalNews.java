package afterclass.gateway.notice;

import afterclass.gateway.security.Permission;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.terminal.TerminalId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The news of time clocks that have been unreachable for a while and may hold punches. */
public final class TerminalNews implements NewsSource {
  /** What the subjects of these news begin with. */
  public static final String SUBJECTS = "terminal/";

  /** How long a time clock may be unreachable before anyone is told. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final OutageLog outages;
  private final Predicate<TerminalId> connected;
  private final Supplier<Set<String>> known;
  private final InstantSource clock;

  /**
   * Creates the source.
   *
   * @param outages outages of time clocks
   * @param connected tells which time clocks should be reachable
   * @param known the subjects of time clocks that are told to be unreachable
   */
  public TerminalNews(
      OutageLog outages,
      Predicate<TerminalId> connected,
      Supplier<Set<String>> known,
      InstantSource clock) {
    this.outages = outages;
    this.connected = connected;
    this.known = known;
    this.clock = clock;
  }

  @Override
  public List<News> look(Audience audience) {
    Instant now = clock.instant();
    List<News> news = new ArrayList<>();
    Set<String> over = new TreeSet<>(known.get());
    for (TerminalOutage outage : outages.between(now, now)) {
      if (outage.to() == null && outage.mayHoldPunches() && connected.test(outage.terminalId())) {
        String subject = SUBJECTS + outage.site() + "/" + outage.terminal();
        over.remove(subject);
        if (!outage.from().plus(PATIENCE).isAfter(now)) {
          news.add(behind(subject, outage, audience));
        }
      }
    }
    over.forEach(subject -> news.add(News.ended(NoticeKind.TERMINAL, subject)));
    return news;
  }

  private static News behind(String subject, TerminalOutage outage, Audience audience) {
    return new News(
        NoticeKind.TERMINAL,
        subject,
        outage.from().toString(),
        "",
        null,
        List.of(outage.terminal(), outage.from().toString()),
        Audience.all(audience.may(Permission.TERMINALS), audience.robots(NoticeKind.TERMINAL)));
  }
}
