package afterclass.gateway.notice;

import static afterclass.gateway.notice.Audience.all;
import static afterclass.gateway.notice.Audience.without;

import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.security.Permission;
import afterclass.gateway.time.SchoolClock;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The news of the ledger: what was forfeited, what is on hold, and what no longer is. */
final class LedgerNews {
  /** How many days after a day its outcome is still told; older ones are looked up. */
  private static final int DAYS = 60;

  private static final String DAY = "day";
  private static final String CASE = "case";

  private final LedgerReader ledger;
  private final SchoolClock clock;

  /** A service of a staff member's day. */
  private record Service(String staff, LocalDate date, String id) {
    static Service of(LedgerEntry entry) {
      return new Service(entry.staff(), entry.date(), entry.service());
    }

    String subject(String kind) {
      return String.join("/", kind, staff, date.toString(), id);
    }
  }

  LedgerNews(LedgerReader ledger, SchoolClock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Returns how the services stand that some entries of the ledger are about. */
  List<News> about(List<LedgerEntry> entries, Audience audience) {
    LocalDate today = clock.today();
    Set<Service> services = new LinkedHashSet<>();
    entries.stream()
        .filter(e -> !e.date().isAfter(today) && !e.date().isBefore(today.minusDays(DAYS)))
        .map(Service::of)
        .forEach(services::add);
    List<News> news = new ArrayList<>();
    services.forEach(service -> news.addAll(about(service, audience)));
    return news;
  }

  private List<News> about(Service service, Audience audience) {
    LedgerEntry standing = standing(service);
    if (standing != null && standing.status() == ServiceStatus.FORFEITED) {
      return List.of(
          day(NoticeKind.FORFEIT, service, standing, audience),
          News.ended(NoticeKind.CASE, service.subject(CASE)));
    }
    if (standing != null && standing.status() == ServiceStatus.HELD) {
      return List.of(
          day(NoticeKind.HELD, service, standing, audience), waiting(service, standing, audience));
    }
    return List.of(
        News.ended(NoticeKind.FORFEIT, service.subject(DAY)),
        News.ended(NoticeKind.CASE, service.subject(CASE)));
  }

  private static News day(
      NoticeKind kind, Service service, LedgerEntry standing, Audience audience) {
    return new News(
        kind,
        service.subject(DAY),
        kind.code() + " " + standing.hours(),
        service.staff(),
        service.date(),
        detail(standing),
        all(audience.own(service.staff()), audience.robots(kind)));
  }

  /** Returns the case for the office; whoever's own day it is hears of it as their own. */
  private static News waiting(Service service, LedgerEntry standing, Audience audience) {
    Set<String> office = without(audience.may(Permission.ENTER), audience.own(service.staff()));
    return new News(
        NoticeKind.CASE,
        service.subject(CASE),
        NoticeKind.CASE.code(),
        service.staff(),
        service.date(),
        detail(standing),
        all(office, audience.robots(NoticeKind.CASE)));
  }

  private static List<String> detail(LedgerEntry standing) {
    return List.of(standing.service(), String.valueOf(standing.hours()));
  }

  private @Nullable LedgerEntry standing(Service service) {
    Map<Long, LedgerEntry> standing = new HashMap<>();
    for (LedgerEntry entry : ledger.all(service.staff(), service.date())) {
      if (entry.reverses() != null) {
        standing.remove(entry.reverses());
      } else if (entry.service().equals(service.id())) {
        standing.put(entry.id(), entry);
      }
    }
    return standing.values().stream().findFirst().orElse(null);
  }
}
