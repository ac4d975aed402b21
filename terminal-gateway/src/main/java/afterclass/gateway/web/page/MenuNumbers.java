package afterclass.gateway.web.page;

import afterclass.gateway.security.Viewer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/** The filter that lets every page ask for the numbers of its menu; parts of pages never ask. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class MenuNumbers {
  private static final String NUMBERS = MenuNumbers.class.getName();

  private final Waiting waiting;

  MenuNumbers(Waiting waiting) {
    this.waiting = waiting;
  }

  /** Returns the numbers of a page's menu; none for an answer that passed no filter. */
  static Waiting of(HttpRequest<?> request) {
    return request.getAttribute(NUMBERS, Waiting.class).orElse(MenuNumbers::none);
  }

  private static Map<String, Long> none(Viewer viewer) {
    return Map.of();
  }

  /** Stores in the request where its page finds the numbers. */
  @RequestFilter
  void offer(HttpRequest<?> request) {
    if (PageContext.wanted(request)) {
      request.setAttribute(NUMBERS, waiting);
    }
  }
}
