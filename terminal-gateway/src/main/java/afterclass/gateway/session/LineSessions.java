package afterclass.gateway.session;

import afterclass.gateway.link.ByteLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.protocol.LineTerms;
import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.PolledProtocol;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.StreamProtocol;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The lines of bytes and who is on them. A line whose terminals change is closed and opened anew;
 * the others go on. Safe for use by many threads.
 */
final class LineSessions {
  private record Place(Terminal.LinkKind kind, String address) {}

  private record Line(
      List<Terminal> terminals, ByteLink link, TerminalSession session, LinkLog log) {}

  private final Executor threads;
  private final LinkThread timer;
  private final Intake intake;
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
      InstantSource clock,
      LineMaker maker,
      RandomBytes random,
      KeyKeeper keys,
      OnboardingWindow onboarding) {
    this.threads = threads;
    this.timer = timer;
    this.intake = intake;
    this.clock = clock;
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

  /** Opens what is new, closes what is gone. */
  synchronized void fit(Collection<OnLine> wanted) {
    Map<Place, List<OnLine>> places = new LinkedHashMap<>();
    for (OnLine each : wanted) {
      Terminal terminal = each.life().terminal();
      places
          .computeIfAbsent(
              new Place(terminal.link(), terminal.address()), place -> new ArrayList<>())
          .add(each);
    }
    List<Place> gone =
        lines.entrySet().stream()
            .filter(e -> !e.getValue().terminals().equals(terminals(places.get(e.getKey()))))
            .map(Map.Entry::getKey)
            .toList();
    gone.forEach(place -> end(Objects.requireNonNull(lines.remove(place))));
    places.forEach(
        (place, onIt) -> {
          if (!lines.containsKey(place)) {
            lines.put(place, open(onIt));
          }
        });
  }

  private static List<Terminal> terminals(@Nullable List<OnLine> onIt) {
    return onIt == null ? List.of() : onIt.stream().map(each -> each.life().terminal()).toList();
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
      return new Line(terminals(onIt), link, session, log);
    }
    PolledProtocol polled = Objects.requireNonNull(onIt.get(0).polled());
    PolledSession session =
        new PolledSession(
            onIt.stream().map(OnLine::life).toList(),
            polled.newMaster(
                terminals(onIt).stream().map(Terminal::asStation).toList(),
                random,
                new LineTerms(first.baud(), onboarding)),
            link,
            new Mailbox(threads),
            timer,
            intake,
            keys,
            clock,
            log);
    link.start(session);
    return new Line(terminals(onIt), link, session, log);
  }

  private void end(Line line) {
    line.link().close();
    line.session().end(clock.instant());
  }

  synchronized void tick(Instant now) {
    lines.values().forEach(line -> line.session().tick(now));
  }

  synchronized List<LinkHealth> links() {
    return lines.values().stream().map(line -> line.log().health()).toList();
  }

  synchronized void close() {
    lines.values().forEach(this::end);
    lines.clear();
  }
}
