package afterclass.simulator.history;

import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.api.OwnAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * The measurement of each page's response time over years of history, sequentially over loopback.
 */
public final class PageTimes {
  /** Maximum response time of a page for 99 of 100 requests, in milliseconds. */
  public static final int BOUND_MILLIS = 100;

  private static final int WARM_UP = 100;
  private static final int ROUNDS = 100;

  /** Time limit in nanoseconds after which a slow page gets fewer than a hundred requests. */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(15);

  private PageTimes() {}

  /**
   * The result for one page.
   *
   * @param path requested path
   * @param bytes length of the response
   * @param micros response times in microseconds
   */
  public record Row(String path, int bytes, Histogram micros) {
    private double at(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** Returns whether 99 of 100 responses took at most {@link #BOUND_MILLIS}. */
    public boolean held() {
      return at(99) <= BOUND_MILLIS;
    }

    @Override
    public String toString() {
      return String.format(
          "  %-64s %8d bytes  p50 %6.1f ms  p99 %6.1f ms  max %6.1f ms%s",
          path, bytes, at(50), at(99), at(100), held() ? "" : "  TOO LONG");
    }
  }

  /**
   * Starts the service on a store and measures every page.
   *
   * @param store a store that {@link History} filled by the same plan
   * @param told receives each page's result
   * @return whether every page was within the limit
   */
  public static boolean measure(HistoryPlan plan, Path store, Consumer<Row> told)
      throws IOException, InterruptedException {
    Map<String, Object> settings = History.settings(plan, store);
    settings.put("micronaut.server.port", 0);
    settings.put("attendance.links.enabled", false);
    boolean held = true;
    try (EmbeddedGateway gateway =
        EmbeddedGateway.start(settings, () -> History.evening(plan.lastDay()))) {
      HttpClient client = OwnAccount.browser(gateway);
      for (String path : pages(plan.lastDay())) {
        Row row = row(client, gateway.uri(), path);
        told.accept(row);
        held &= row.held();
      }
      Row row = afterAChange(client, gateway.uri(), plan.lastDay());
      told.accept(row);
      held &= row.held();
    }
    return held;
  }

  private static List<String> pages(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    String whole = "?from=" + month.atDay(1) + "&to=" + day;
    String year = "?from=" + day.minusYears(1).plusDays(1) + "&to=" + day;
    String one = "?from=" + day + "&to=" + day;
    return List.of(
        "/",
        "/days/" + day,
        "/staff/T001/days/" + day,
        "/report/forfeits" + whole,
        "/report/forfeits" + year,
        "/report/forfeits" + whole + "&by=clause",
        "/report/lesson-hours" + whole,
        "/report/lesson-hours" + year,
        "/report/incidents" + whole,
        "/report/duty" + one,
        "/report/lunch" + one,
        "/report/punches" + one,
        "/report/days" + whole,
        "/sheet/" + day,
        "/inspections/" + day,
        "/held",
        "/cards",
        "/requests",
        "/closing/" + month.minusMonths(1),
        "/roster",
        "/policies",
        "/terminals",
        "/people",
        "/audit");
  }

  /** Measures a page together with the entry saved before it. */
  private static Row afterAChange(HttpClient client, URI home, LocalDate day)
      throws IOException, InterruptedException {
    Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
    int bytes = 0;
    String path = "/sheet/" + day;
    for (int i = 0; i < ROUNDS; i++) {
      String entry = "date,staffNo,signed\n" + day + ",T001," + (i % 2 == 0 ? "no" : "yes") + "\n";
      HttpRequest change =
          HttpRequest.newBuilder(URI.create(home + "/api/imports/sign-in"))
              .header("Content-Type", "text/csv")
              .POST(HttpRequest.BodyPublishers.ofString(entry))
              .build();
      HttpRequest page =
          HttpRequest.newBuilder(URI.create(home + path)).header("Accept", "text/html").build();
      long begun = System.nanoTime();
      HttpResponse<String> taken = client.send(change, HttpResponse.BodyHandlers.ofString());
      HttpResponse<byte[]> shown = client.send(page, HttpResponse.BodyHandlers.ofByteArray());
      micros.recordValue((System.nanoTime() - begun) / 1000);
      if (taken.statusCode() != 200 || shown.statusCode() != 200) {
        throw new IllegalStateException(path + " was not saved: " + taken.body());
      }
      bytes = shown.body().length;
    }
    return new Row(path + ", an entry saved and shown", bytes, micros);
  }

  private static Row row(HttpClient client, URI home, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(home + path)).header("Accept", "text/html").build();
    Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
    int bytes = 0;
    long started = System.nanoTime();
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      if (begun - started > MOST_NANOS && i < 0) {
        i = 0;
      } else if (begun - started > 2 * MOST_NANOS && i > 0) {
        break;
      }
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      long took = System.nanoTime() - begun;
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answered " + answer.statusCode());
      }
      bytes = answer.body().length;
      if (i >= 0) {
        micros.recordValue(took / 1000);
      }
    }
    return new Row(path, bytes, micros);
  }
}
