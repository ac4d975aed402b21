package afterclass.gateway.web.page;

import afterclass.gateway.security.Viewer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.HashMap;
import java.util.Map;

/** The filter that lets every whole page count what waits; a part of a page has no menu. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class MenuNumbers {
  private static final String NUMBERS = MenuNumbers.class.getName();

  /** The header by which the live parts of a page ask. */
  private static final String PART = "HX-Request";

  private final Waiting waiting;

  MenuNumbers(Waiting waiting) {
    this.waiting = waiting;
  }

  /** Returns the numbers of a page's menu by the paths of their pages; none for a part. */
  static Map<String, Long> of(HttpRequest<?> request) {
    return request
        .getAttribute(NUMBERS, MenuNumbers.class)
        .map(numbers -> numbers.count(request))
        .orElse(Map.of());
  }

  private Map<String, Long> count(HttpRequest<?> request) {
    Map<String, Long> all = new HashMap<>(waiting.of(Viewer.of(request)));
    if (JudgedPages.waiting(request)) {
      all.put(PageContext.JUDGING, 1L);
    }
    all.put(Menu.MESSAGES, (long) UnreadMessages.of(request));
    all.put(Menu.DUTY_LOG, (long) UrgentEntries.of(request));
    return all;
  }

  /** Stores the filter in the request; the page counts when it is made, on its own thread. */
  @RequestFilter
  void offer(HttpRequest<?> request) {
    if (PageContext.wanted(request) && !request.getHeaders().contains(PART)) {
      request.setAttribute(NUMBERS, this);
    }
  }
}
