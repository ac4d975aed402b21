package afterclass.gateway.session;

import afterclass.gateway.time.ServiceClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An outage log in memory. */
final class TestOutages implements OutageLog {
  private final List<TerminalOutage> all = new ArrayList<>();
  private final List<String> empties = new ArrayList<>();
  private final Map<String, Instant> alive = new HashMap<>();

  /** Creates the state of a terminal whose outages are kept in memory, written at once. */
  static TerminalState state(Terminal terminal, PresenceEvidence evidence) {
    return new TerminalState(
        terminal,
        evidence,
        new TestOutages(),
        ServiceClock.unwatched(() -> Instant.EPOCH),
        Runnable::run);
  }

  @Override
  public synchronized void down(Terminal terminal, Instant at, String why) {
    if (open(terminal).isEmpty()) {
      all.add(new TerminalOutage(terminal.site(), terminal.id(), at, null, why, false));
    }
  }

  @Override
  public synchronized void up(Terminal terminal, Instant at, boolean nothingLost) {
    open(terminal)
        .ifPresent(
            open ->
                all.set(
                    all.indexOf(open),
                    new TerminalOutage(
                        open.site(), open.terminal(), open.from(), at, open.why(), nothingLost)));
  }

  private Optional<TerminalOutage> open(Terminal terminal) {
    return all.stream()
        .filter(outage -> outage.terminal().equals(terminal.id()) && outage.to() == null)
        .findFirst();
  }

  @Override
  public synchronized void onlyOf(Collection<Terminal> registered, Instant now) {
    List<String> names = registered.stream().map(Terminal::id).toList();
    all.replaceAll(
        outage ->
            outage.to() != null || names.contains(outage.terminal())
                ? outage
                : new TerminalOutage(
                    outage.site(), outage.terminal(), outage.from(), now, outage.why(), false));
  }

  @Override
  public synchronized List<TerminalOutage> between(Instant from, Instant to) {
    return List.copyOf(all);
  }

  @Override
  public synchronized void delivered(Terminal terminal, Instant from, Instant upTo) {
    up(terminal, upTo, true);
    down(terminal, upTo, "the next file");
    alive(terminal, upTo);
  }

  @Override
  public synchronized Optional<Instant> openSince(Terminal terminal) {
    return open(terminal).map(TerminalOutage::from);
  }

  @Override
  public void judgeAgain(Instant from, Instant upTo) {}

  @Override
  public synchronized void alive(Terminal terminal, Instant at) {
    alive.put(terminal.id(), at);
  }

  @Override
  public synchronized void empty(Terminal terminal, Instant at, long newest, boolean instead) {
    empties.add(terminal.id() + " " + newest);
  }

  /** Returns the recorded moments of empty memories, as {@code gate 17}. */
  synchronized List<String> empties() {
    return List.copyOf(empties);
  }

  @Override
  public synchronized Optional<Instant> lastAlive(Terminal terminal) {
    return Optional.ofNullable(alive.get(terminal.id()));
  }

  /** Returns the outages of one terminal, in order of beginning. */
  synchronized List<TerminalOutage> of(String terminal) {
    return all.stream().filter(outage -> outage.terminal().equals(terminal)).toList();
  }
}
