package afterclass.gateway.web.page;

import afterclass.gateway.dutylog.DutyLogReader;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** The filter that gives every page of office and leaders the number of today's urgent entries. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class UrgentEntries {
  private static final String URGENT = UrgentEntries.class.getName();

  private final DutyLogReader log;
  private final SchoolClock clock;

  UrgentEntries(DutyLogReader log, SchoolClock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Returns the number of urgent entries of the duty log that were written today, for a page. */
  static int of(HttpRequest<?> request) {
    return request.getAttribute(URGENT, UrgentEntries.class).map(f -> f.count(request)).orElse(0);
  }

  /** Stores the filter in the request; the page counts when it is made, on its own thread. */
  @RequestFilter
  void look(HttpRequest<?> request) {
    if (PageContext.wanted(request)) {
      request.setAttribute(URGENT, this);
    }
  }

  private int count(HttpRequest<?> request) {
    return Viewer.of(request).may(Permission.SEE)
        ? log.urgentSince(clock.today().atStartOfDay(clock.zone()).toInstant()).size()
        : 0;
  }
}
