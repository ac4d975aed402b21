package afterclass.gateway.session;

import afterclass.gateway.link.ByteLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.protocol.LineTerms;
import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.PolledProtocol;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.StreamProtocol;
import afterclass.gateway.time.SteadyClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of bytes and who is on them. A line whose terminals change is closed and opened anew;
 * the others go on. Safe for use by many threads.
 */
final class LineSessions {
  private static final Logger LOG = LoggerFactory.getLogger(LineSessions.class);

  private record Place(Terminal.LinkKind kind, String address) {}

  private record Line(
      List<TerminalLife> lives, ByteLink link, TerminalSession session, LinkLog log) {

    List<Terminal> terminals() {
      return lives.stream().map(TerminalLife::terminal).toList();
    }
  }

  /** So long the end of a line is waited for: its port must be free, and its last word said. */
  private static final Duration ENDING = Duration.ofSeconds(5);

  private static final String ANEW =
      "the line is opened anew: a terminal on it was registered, changed or retired";

  private final Executor threads;
  private final LinkThread timer;
  private final Intake intake;
  private final SteadyClock time;
  private final InstantSource clock;
  private final LineMaker maker;
  private final RandomBytes random;
  private final KeyKeeper keys;
  private final OnboardingWindow onboarding;
  private final Map<Place, Line> lines = new LinkedHashMap<>();

  LineSessions(
      Executor threads,
      LinkThread timer,
      Intake intake,
      SteadyClock time,
      LineMaker maker,
      RandomBytes random,
      KeyKeeper keys,
      OnboardingWindow onboarding) {
    this.threads = threads;
    this.timer = timer;
    this.intake = intake;
    this.time = time;
    this.clock = time::instant;
    this.maker = maker;
    this.random = random;
    this.keys = keys;
    this.onboarding = onboarding;
  }

  /** A terminal on a line, with what it speaks: it only talks, or it is asked. */
  record OnLine(
      TerminalLife life, @Nullable StreamProtocol stream, @Nullable PolledProtocol polled) {
    static OnLine talking(TerminalLife life, StreamProtocol stream) {
      return new OnLine(life, stream, null);
    }

    static OnLine asked(TerminalLife life, PolledProtocol polled) {
      return new OnLine(life, null, polled);
    }
  }

  /**
   * Closes the lines that are not wanted as they stand. One is closed before its terminals can be
   * spoken with anew, so that there is never a second master on it; until then, and from the last
   * time on that one of them was known to hold nothing, something of it may be missing.
   */
  synchronized void part(Collection<OnLine> wanted, Instant now) {
    Map<Place, List<OnLine>> places = places(wanted);
    List<Place> gone =
        lines.entrySet().stream()
            .filter(e -> !e.getValue().terminals().equals(terminals(places.get(e.getKey()))))
            .map(Map.Entry::getKey)
            .toList();
    for (Place place : gone) {
      Line line = Objects.requireNonNull(lines.remove(place));
      line.link().close();
      await(line.session().end(now), place);
      line.lives().forEach(life -> life.unreachable(now, ANEW));
    }
  }

  private static void await(CompletableFuture<Void> end, Place place) {
    try {
      end.get(ENDING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("the last session of {} did not end within {}", place.address(), ENDING, e);
    }
  }

  /** Opens what is new; after {@link #part} with the same terminals. */
  synchronized void fit(Collection<OnLine> wanted) {
    places(wanted)
        .forEach(
            (place, onIt) -> {
              if (!lines.containsKey(place)) {
                lines.put(place, open(onIt));
              }
            });
  }

  private static Map<Place, List<OnLine>> places(Collection<OnLine> wanted) {
    Map<Place, List<OnLine>> places = new LinkedHashMap<>();
    for (OnLine each : wanted) {
      Terminal terminal = each.life().terminal();
      places
          .computeIfAbsent(
              new Place(terminal.link(), terminal.address()), place -> new ArrayList<>())
          .add(each);
    }
    return places;
  }

  private static List<Terminal> terminals(@Nullable List<OnLine> onIt) {
    return onIt == null ? List.of() : onIt.stream().map(each -> each.life().terminal()).toList();
  }

  private static List<TerminalLife> lives(List<OnLine> onIt) {
    return onIt.stream().map(OnLine::life).toList();
  }

  private Line open(List<OnLine> onIt) {
    Terminal first = onIt.get(0).life().terminal();
    String name = onIt.size() == 1 ? first.id() : first.address();
    LinkLog log =
        new LinkLog(first.link().name().toLowerCase(Locale.ROOT) + ":" + name, clock.instant());
    ByteLink link = maker.make(first.link(), first.address(), first.baud());
    StreamProtocol stream = onIt.get(0).stream();
    if (stream != null) {
      StreamSession session =
          new StreamSession(onIt.get(0).life(), stream, new Mailbox(threads), intake, clock, log);
      link.start(session);
      return new Line(lives(onIt), link, session, log);
    }
    PolledProtocol polled = Objects.requireNonNull(onIt.get(0).polled());
    PolledSession session =
        new PolledSession(
            lives(onIt),
            polled.newMaster(
                terminals(onIt).stream().map(Terminal::asStation).toList(),
                random,
                new LineTerms(first.baud(), onboarding)),
            link,
            new Mailbox(threads),
            timer,
            intake,
            keys,
            time,
            log);
    link.start(session);
    return new Line(lives(onIt), link, session, log);
  }

  synchronized void tick(Instant now) {
    lines.values().forEach(line -> line.session().tick(now));
  }

  synchronized List<LinkHealth> links() {
    Instant now = clock.instant();
    return lines.values().stream().map(line -> line.log().health(now)).toList();
  }

  /** Ends all of them for good. */
  synchronized void close(Instant now) {
    for (Line line : lines.values()) {
      line.link().close();
      // The threads end next, after everything that was posted to them.
      CompletableFuture<Void> unused = line.session().end(now);
    }
    lines.clear();
  }
}
