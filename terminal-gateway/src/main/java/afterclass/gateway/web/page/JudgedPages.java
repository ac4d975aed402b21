package afterclass.gateway.web.page;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.transaction.StoreException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The filters that let a page show the results of what was just entered: after a form was saved,
 * the days concerned are judged before the answer, if that takes only a short time. Otherwise the
 * page says that results are being computed, and reloads itself until they are.
 */
final class JudgedPages {
  private static final Logger LOG = LoggerFactory.getLogger(JudgedPages.class);

  /** Maximum time that the answer to a form waits for the days concerned. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  /** Maximum time that a page waits which reloads itself. */
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private static final String RELOADED_AFTER_SECONDS = "3";
  private static final String REFRESH = "Refresh";
  private static final String PARAMETER = "judging";
  private static final String FILTER = JudgedPages.class.getName();

  private JudgedPages() {}

  /** Returns whether results on a page are still being computed; asked before it is made. */
  static boolean waiting(HttpRequest<?> request) {
    boolean waiting =
        request.getAttribute(FILTER, DayKeeper.class).filter(k -> !judged(k, AGAIN)).isPresent();
    if (!waiting) {
      request.removeAttribute(FILTER, DayKeeper.class);
    }
    return waiting;
  }

  private static boolean judged(DayKeeper keeper, Duration bound) {
    try {
      return keeper.caughtUp(bound);
    } catch (StoreException e) {
      // What was entered is saved; the service judges again by itself, and reports the fault.
      LOG.debug("days are judged later", e);
      return false;
    }
  }

  /** The filter of the forms after which days are judged again. */
  @ServerFilter(
      patterns = {
        "/held",
        "/sheet/**",
        "/inspections/**",
        "/requests/**",
        "/facts/**",
        "/cards/**"
      },
      methods = HttpMethod.POST)
  static final class Saved {
    private final DayKeeper keeper;

    Saved(DayKeeper keeper) {
      this.keeper = keeper;
    }

    /** Waits for the days after a form that was saved. */
    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void saved(MutableHttpResponse<?> answer) {
      String to = answer.getHeaders().get(HttpHeaders.LOCATION);
      if (answer.status() == HttpStatus.SEE_OTHER && to != null && !judged(keeper, LONGEST)) {
        answer.getHeaders().set(HttpHeaders.LOCATION, marked(to));
      }
    }

    private static String marked(String to) {
      int end = to.indexOf('#') < 0 ? to.length() : to.indexOf('#');
      String joint = to.substring(0, end).contains("?") ? "&" : "?";
      return to.substring(0, end) + joint + PARAMETER + "=1" + to.substring(end);
    }
  }

  /** The filter of the pages that wait for results. */
  @ServerFilter(patterns = "/**", methods = HttpMethod.GET)
  static final class Reloaded {
    private final DayKeeper keeper;

    Reloaded(DayKeeper keeper) {
      this.keeper = keeper;
    }

    /** Lets the page wait, on its own thread. */
    @RequestFilter
    void offer(HttpRequest<?> request) {
      if (request.getParameters().contains(PARAMETER) && PageContext.wanted(request)) {
        request.setAttribute(FILTER, keeper);
      }
    }

    /** Reloads a page whose results are not there yet. */
    @ResponseFilter
    void reload(HttpRequest<?> request, MutableHttpResponse<?> answer) {
      if (request.getAttribute(FILTER, DayKeeper.class).isPresent()) {
        answer.header(REFRESH, RELOADED_AFTER_SECONDS);
      }
    }
  }
}
