package afterclass.gateway.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.days.ClockStatus;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.days.SuspendedDay;
import afterclass.gateway.roster.UnknownName;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedPagesTest {

  /** A day-keeper that has more to judge than it can do in time. */
  private static final class BusyKeeper implements DayKeeper {
    private boolean busy = true;

    @Override
    public void tick() {}

    @Override
    public Instant due() {
      return Instant.EPOCH;
    }

    @Override
    public boolean caughtUp(Duration bound) {
      return !busy;
    }

    @Override
    public void settle(Duration bound) {}

    @Override
    public List<SuspendedDay> suspended() {
      return List.of();
    }

    @Override
    public ClockStatus clock() {
      return ClockStatus.WELL;
    }

    @Override
    public List<UnknownName> leftOut() {
      return List.of();
    }
  }

  private final BusyKeeper keeper = new BusyKeeper();

  private String after(String to) {
    MutableHttpResponse<?> answer = HttpResponse.seeOther(URI.create(to));
    new JudgedPages.Saved(keeper).saved(answer);
    return String.valueOf(answer.getHeaders().get(HttpHeaders.LOCATION));
  }

  @Test
  void aPageToWhichASavedFormLeadsKnowsWhetherItsResultsAreThere() {
    assertEquals("/held?judging=1", after("/held"));
    assertEquals("/roster?saved=1&judging=1#calendar", after("/roster?saved=1#calendar"));
    keeper.busy = false;
    assertEquals("/held?saved=1", after("/held?saved=1"));
  }

  private boolean reloads(String parameter) {
    MutableHttpRequest<?> request = HttpRequest.GET("/held").accept(MediaType.TEXT_HTML_TYPE);
    request.getParameters().add(parameter, "1");
    JudgedPages.Reloaded pages = new JudgedPages.Reloaded(keeper);
    pages.offer(request);
    boolean says = JudgedPages.waiting(request);
    MutableHttpResponse<?> answer = HttpResponse.ok();
    pages.reload(request, answer);
    assertEquals(says, answer.getHeaders().contains("Refresh"));
    return says;
  }

  @Test
  void aPageReloadsItselfOnlyUntilItsResultsAreThere() {
    assertTrue(reloads("judging"));
    assertFalse(reloads("saved"));
    keeper.busy = false;
    assertFalse(reloads("judging"));
  }
}
