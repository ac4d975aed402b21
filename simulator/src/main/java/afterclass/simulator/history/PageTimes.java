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

/** How long each page takes over years of history, asked for over loopback one after the other. */
public final class PageTimes {
  /** What no page may take longer than, in milliseconds. */
  public static final int BOUND_MILLIS = 100;

  private static final int WARM_UP = 100;
  private static final int ROUNDS = 100;

  /** A page that is far too slow is not waited for a hundred times. */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(15);

  private PageTimes() {}

  /**
   * One page.
   *
   * @param path what was asked for
   * @param bytes length of the answer
   * @param micros how long the answers took, in microseconds
   */
  public record Row(String path, int bytes, Histogram micros) {
    private double at(double percentile) {
      return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    /** Whether 99 of 100 answers came within the bound. */
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
   * Opens the service over a store and asks for every page.
   *
   * @param store a store that {@link History} filled by the same plan
   * @param told is told of each page when it is measured
   * @return whether every page held
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

  /** The page that somebody sees who has just entered something. */
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
