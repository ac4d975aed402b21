package afterclass.gateway.wiring;

import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.closing.MonthStore;
import afterclass.gateway.dutylog.DutyLogReader;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.notice.Audience;
import afterclass.gateway.notice.DecisionNews;
import afterclass.gateway.notice.DutyNews;
import afterclass.gateway.notice.LogNews;
import afterclass.gateway.notice.Notice;
import afterclass.gateway.notice.NoticeKind;
import afterclass.gateway.notice.NoticeStore;
import afterclass.gateway.notice.NoticeWords;
import afterclass.gateway.notice.Teller;
import afterclass.gateway.notice.Teller.NewsReaders;
import afterclass.gateway.notice.TerminalNews;
import afterclass.gateway.outbox.Letters;
import afterclass.gateway.outbox.MailAddresses;
import afterclass.gateway.outbox.OutboxStore;
import afterclass.gateway.outbox.Queue;
import afterclass.gateway.outbox.Senders;
import afterclass.gateway.outbox.Way;
import afterclass.gateway.outbox.WayTests;
import afterclass.gateway.outbox.Ways;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyStore;
import afterclass.gateway.requests.RequestStore;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.security.PeopleStore;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.settings.MessageSettings;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wire.Bytes;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The factory of the beans that tell people what happened. */
@Factory
final class MessagesFactory {

  @Singleton
  Ways ways(SchoolSettings settings, InstantSource clock) {
    return OutgoingWays.of(settings, clock);
  }

  @Singleton
  NoticeWords noticeWords(LiveRoster roster, PoliciesInForce policies, SchoolClock clock) {
    return new NoticeWords(roster::snapshot, policies, clock.zone());
  }

  @Singleton
  Letters letters(
      OutboxStore outbox,
      NoticeStore notices,
      PeopleStore people,
      NoticeWords words,
      SchoolClock clock,
      SchoolSettings settings) {
    return new Letters(
        outbox,
        notices,
        people::account,
        words,
        clock::today,
        settings.of(MessageSettings.ADDRESS));
  }

  @Singleton
  Senders senders(
      Ways ways, OutboxStore outbox, NoticeStore notices, Letters letters, InstantSource clock) {
    return Senders.of(ways, outbox, notices, letters, clock);
  }

  @Singleton
  MailAddresses mailAddresses(
      OutboxStore store,
      Ways ways,
      Letters letters,
      AuditTrail audit,
      SchoolSettings settings,
      InstantSource clock) {
    SecureRandom random = new SecureRandom();
    return new MailAddresses(
        store,
        ways,
        letters,
        settings.of(MessageSettings.MAIL_DOMAINS),
        audit,
        count -> {
          byte[] bytes = new byte[count];
          random.nextBytes(bytes);
          return Bytes.copyOf(bytes);
        },
        clock);
  }

  @Singleton
  WayTests wayTests(
      Ways ways, Letters letters, MailAddresses addresses, AuditTrail audit, InstantSource clock) {
    return new WayTests(ways, letters, addresses, audit, clock);
  }

  @Singleton
  DecisionNews decisionNews(RequestStore requests, MonthStore months, PolicyStore policies) {
    return new DecisionNews(requests, months, policies);
  }

  @Singleton
  DutyNews dutyNews(
      LiveRoster roster,
      PoliciesInForce policies,
      SchoolClock clock,
      ServiceClock time,
      SchoolSettings settings) {
    LocalTime from = LocalTime.parse(settings.of(MessageSettings.DUTY_AT));
    return new DutyNews(roster, policies, clock, () -> time.doubt().isEmpty(), from);
  }

  @Singleton
  NewsReaders newsReaders(
      DecisionNews decisions,
      DutyNews duty,
      OutageLog outages,
      TerminalDirectory directory,
      NoticeStore notices,
      DutyLogReader log,
      SchoolClock clock) {
    TerminalNews terminals =
        new TerminalNews(
            outages,
            id -> connected(directory, id),
            () -> notices.subjects(TerminalNews.SUBJECTS),
            clock.source());
    LogNews urgent = new LogNews(log, clock.source());
    return new NewsReaders(decisions, duty, List.of(terminals, urgent), clock);
  }

  /** Returns whether a terminal should be reachable, as all are but those that write files. */
  private static boolean connected(TerminalDirectory directory, TerminalId id) {
    return directory
        .find(id.site(), id.id())
        .map(terminal -> terminal.link() != Terminal.LinkKind.FILE)
        .orElse(true);
  }

  /** Creates the supplier of who may be told now. */
  @Singleton
  AudienceNow audience(PeopleStore people, Ways ways, SchoolSettings settings) {
    Map<String, Set<NoticeKind>> robots = new TreeMap<>();
    for (Way way : ways.all()) {
      if (!way.name().equals(Way.MAIL)) {
        robots.put(Notice.ROBOT + way.name(), OutgoingWays.robotKinds(settings));
      }
    }
    return () -> new Audience(people.accounts(), robots);
  }

  /** Supplies who may be told now. */
  interface AudienceNow extends Supplier<Audience> {}

  @Singleton
  Teller teller(
      NoticeStore notices,
      Queue queue,
      AudienceNow audience,
      LedgerReader ledger,
      AuditTrail audit,
      NewsReaders readers) {
    return new Teller(notices, queue, audience, ledger, audit, readers);
  }

  @Singleton
  Queue queue(OutboxStore outbox, NoticeStore notices, Ways ways, InstantSource clock) {
    return new Queue(outbox, notices, ways.all(), clock);
  }
}
