package afterclass.gateway.session;

import afterclass.gateway.link.ByteLink;
import afterclass.gateway.protocol.LineController;
import afterclass.gateway.protocol.LineProperties;
import afterclass.gateway.protocol.PolledProtocol;
import afterclass.gateway.protocol.StreamProtocol;
import afterclass.gateway.protocol.TerminalProtocol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The serial and TCP lines and the sessions of the terminals on them. A line whose terminals change
 * is closed and reopened; other lines are not interrupted. Thread-safe.
 */
final class LineSessions implements LinkSessions {
  private static final Logger LOG = LoggerFactory.getLogger(LineSessions.class);

  private record Place(Terminal.LinkKind kind, String address) {}

  private record Line(
      List<TerminalState> states, ByteLink link, TerminalSession session, LinkLog log) {

    List<Terminal> terminals() {
      return states.stream().map(TerminalState::terminal).toList();
    }
  }

  /** Maximum wait until a closed line's port is free and its session has ended. */
  private static final Duration ENDING = Duration.ofSeconds(5);

  private static final String ANEW =
      "the line was opened again: a time clock on it was registered, changed or retired";

  private final SessionResources resources;
  private final LineServices services;
  private final Map<Place, Line> lines = new LinkedHashMap<>();

  LineSessions(SessionResources resources, LineServices services) {
    this.resources = resources;
    this.services = services;
  }

  /** A terminal with its protocol. */
  record OnLine(TerminalState state, TerminalProtocol protocol) {
    /** Tells whether the protocol uses a byte stream. */
    boolean hasLine() {
      return protocol instanceof StreamProtocol || protocol instanceof PolledProtocol;
    }
  }

  /**
   * Closes the lines whose terminals changed. A line is closed before it is reopened, so that there
   * is never a second master on it. Its terminals have an outage until then, which begins when
   * their memory was last known to be empty.
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
      line.states().forEach(state -> state.unreachable(now, ANEW));
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

  /** Opens the lines that are new; after {@link #part} with the same terminals. */
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
      Terminal terminal = each.state().terminal();
      places
          .computeIfAbsent(
              new Place(terminal.link(), terminal.address()), place -> new ArrayList<>())
          .add(each);
    }
    return places;
  }

  private static List<Terminal> terminals(@Nullable List<OnLine> onIt) {
    return onIt == null ? List.of() : onIt.stream().map(each -> each.state().terminal()).toList();
  }

  private static List<TerminalState> states(List<OnLine> onIt) {
    return onIt.stream().map(OnLine::state).toList();
  }

  private Line open(List<OnLine> onIt) {
    Terminal first = onIt.get(0).state().terminal();
    String name = onIt.size() == 1 ? first.id() : first.address();
    LinkLog log =
        new LinkLog(first.link().name().toLowerCase(Locale.ROOT) + ":" + name, resources.now());
    ByteLink link = services.lines().make(first.link(), first.address(), first.baud());
    TerminalProtocol protocol = onIt.get(0).protocol();
    if (protocol instanceof StreamProtocol stream) {
      return started(
          onIt, link, log, new StreamSession(onIt.get(0).state(), stream, resources, log));
    }
    LineController master =
        ((PolledProtocol) protocol)
            .newMaster(
                terminals(onIt).stream().map(Terminal::asStation).toList(),
                services.random(),
                new LineProperties(first.baud(), services.onboarding()));
    return started(
        onIt,
        link,
        log,
        new PolledSession(states(onIt), master, link, resources, services.keys(), log));
  }

  private static <S extends SessionFlow & ByteLink.Listener> Line started(
      List<OnLine> onIt, ByteLink link, LinkLog log, S session) {
    link.start(session);
    return new Line(states(onIt), link, session, log);
  }

  @Override
  public synchronized void tick(Instant now) {
    lines.values().forEach(line -> line.session().tick(now));
  }

  @Override
  public synchronized List<LinkHealth> links() {
    Instant now = resources.now();
    return lines.values().stream().map(line -> line.log().health(now)).toList();
  }

  /** Closes all lines permanently. */
  @Override
  public synchronized void close(Instant now) {
    for (Line line : lines.values()) {
      line.link().close();
      // The threads end next, after all tasks posted to them.
      CompletableFuture<Void> unused = line.session().end(now);
    }
    lines.clear();
  }
}
