package afterclass.simulator.history;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.api.OwnAccount;
import afterclass.simulator.terminal.attendance.AttendanceTerminal;
import afterclass.simulator.world.SimulatedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * The measurement of how soon a punch appears on the open page of today: from the terminal over
 * MQTT, disk and re-evaluation to the page's new content. The client behaves like the page: it
 * waits for a change notification, then requests the board again after the previous one has
 * arrived.
 */
public final class LiveTimes {
  /** Maximum time for 99 of 100 punches to appear on a live page, in milliseconds. */
  public static final int BOUND_MILLIS = 250;

  private static final Pattern SHOWN = Pattern.compile("data-position=\"(\\d+)\"");
  private static final int WARM_UP = 100;

  private static final int PUNCHES = 500;
  private static final Duration EVERY = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * A received state of the page of today.
   *
   * @param position journal position of its newest punch
   * @param nanos time of its arrival, by {@link System#nanoTime}
   */
  private record Shown(long position, long nanos) {}

  private final HttpClient client;
  private final URI home;
  private final PunchJournal journal;
  private final AttendanceTerminal terminal;
  private final Semaphore news = new Semaphore(0);

  private LiveTimes(EmbeddedGateway gateway, AttendanceTerminal terminal)
      throws IOException, InterruptedException {
    this.home = gateway.uri();
    this.client = OwnAccount.browser(gateway);
    this.journal = gateway.bean(PunchJournal.class);
    this.terminal = terminal;
  }

  /**
   * Measures 500 punches, ten a second, with a different person each time.
   *
   * @param store a store that {@link History} filled by the same plan; the punches are added to it
   * @return latencies in microseconds
   */
  public static Histogram measure(HistoryPlan plan, Path store)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Instant evening = History.evening(plan.lastDay());
    InstantSource clock = () -> evening.plusNanos(System.nanoTime() - begun);
    int port = SimulatedSite.freePort();
    Map<String, Object> settings = History.settings(plan, store);
    settings.put("micronaut.server.port", 0);
    settings.put("attendance.mqtt.port", port);
    try (EmbeddedGateway gateway = EmbeddedGateway.start(settings, clock);
        AttendanceTerminal terminal = new AttendanceTerminal(History.terminal(port))) {
      LiveTimes times = new LiveTimes(gateway, terminal);
      try (Stream<String> events = times.events()) {
        Thread listening = new Thread(() -> times.listen(events), "page-of-today");
        listening.setDaemon(true);
        listening.start();
        return times.watched(plan, clock);
      }
    }
  }

  private Stream<String> events() throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(at("/today/changes")).build(), BodyHandlers.ofLines())
        .body();
  }

  private URI at(String path) {
    return URI.create(home + path);
  }

  private void listen(Stream<String> events) {
    try {
      events.filter(line -> line.startsWith("event:")).forEach(line -> news.release());
    } catch (UncheckedIOException e) {
      news.release(); // The service was closed: wake the waiting reader once more.
    }
  }

  private Histogram watched(HistoryPlan plan, InstantSource clock)
      throws IOException, InterruptedException {
    terminal.powerOn();
    long before = journal.lastPosition();
    ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor();
    try {
      Map<Long, Long> handed = new ConcurrentHashMap<>();
      ScheduledFuture<?> handing =
          hand.scheduleAtFixedRate(
              () -> {
                int number = handed.size();
                if (number < WARM_UP + PUNCHES) {
                  long nanos = System.nanoTime();
                  handed.put(
                      terminal.punch(
                          History.card(number % plan.people()),
                          clock.instant().atZone(History.ZONE).toOffsetDateTime()),
                      nanos);
                }
              },
              0,
              EVERY.toMillis(),
              TimeUnit.MILLISECONDS);
      List<Shown> boards = new ArrayList<>();
      boolean all = false;
      while (!all) {
        if (handing.isDone() || !news.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          throw new IllegalStateException("no punch was made or told of for " + PATIENCE);
        }
        news.drainPermits();
        boards.add(board());
        all =
            handed.size() == WARM_UP + PUNCHES
                && terminal.waiting() == 0
                && newest(boards) >= lastPunch(before);
      }
      return times(handed, before, boards);
    } finally {
      hand.shutdownNow();
    }
  }

  private List<StoredRecord> punches(long after) {
    return journal.after(after, 2 * (WARM_UP + PUNCHES)).stream()
        .filter(stored -> stored.record().kind() == JournalRecord.Kind.PUNCH)
        .toList();
  }

  private long lastPunch(long before) {
    return punches(before).stream().mapToLong(StoredRecord::position).max().orElse(Long.MAX_VALUE);
  }

  private static long newest(List<Shown> boards) {
    return boards.isEmpty() ? 0 : boards.get(boards.size() - 1).position();
  }

  private Shown board() throws IOException, InterruptedException {
    String html =
        client
            .send(HttpRequest.newBuilder(at("/today/board")).build(), BodyHandlers.ofString())
            .body();
    long nanos = System.nanoTime();
    return new Shown(
        SHOWN
            .matcher(html)
            .results()
            .mapToLong(found -> Long.parseLong(found.group(1)))
            .max()
            .orElse(0),
        nanos);
  }

  private Histogram times(Map<Long, Long> handed, long before, List<Shown> boards) {
    Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
    punches(before).stream()
        .skip(WARM_UP)
        .forEach(
            punch -> {
              long made = handed.getOrDefault(Long.parseLong(punch.record().recordNo()), 0L);
              Shown first =
                  boards.stream()
                      .filter(board -> board.position() >= punch.position())
                      .findFirst()
                      .orElseThrow();
              micros.recordValue((first.nanos() - made) / 1000);
            });
    return micros;
  }
}
