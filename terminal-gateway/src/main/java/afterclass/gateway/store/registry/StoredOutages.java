package afterclass.gateway.store.registry;

import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.clock.StoredEmptyMarks;
import afterclass.gateway.store.clock.TerminalMarkRepository;
import afterclass.gateway.store.days.StoredWorkList;
import afterclass.gateway.terminal.TerminalId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The outages, stored as rows; their dates are judged again when an outage begins and ends. */
@Singleton
public class StoredOutages implements OutageLog {
  /** Maximum interval between two recorded messages of a terminal to which the service listens. */
  private static final Duration LISTENED_TO = Duration.ofMinutes(2);

  private static final String UNHEARD = "it was retired while nobody listened to it";
  private static final String NOT_RUNNING = "the service was not running";

  private final StoreTransactions transactions;
  private final OutageRepository rows;
  private final TerminalMarkRepository marks;
  private final StoredWorkList work;
  private final StoredRegistrations registrations;
  private final StoredEmptyMarks empty;

  StoredOutages(
      StoreTransactions transactions,
      OutageRepository rows,
      TerminalMarkRepository marks,
      StoredWorkList work,
      StoredRegistrations registrations,
      StoredEmptyMarks empty) {
    this.transactions = transactions;
    this.rows = rows;
    this.marks = marks;
    this.work = work;
    this.registrations = registrations;
    this.empty = empty;
  }

  @Override
  public void down(Terminal terminal, Instant at, String why) {
    transactions.write(
        () -> {
          if (rows.open(terminal.site(), terminal.id()).isEmpty()) {
            Instant from = whileThere(terminal, at);
            rows.save(OutageRow.begun(rows.lastId() + 1, terminal, Micros.of(from), why));
            work.markEverybody(from, from);
          }
        });
  }

  /**
   * Returns the later of an instant and the start of the terminal's registration, before which it
   * had no punches.
   */
  private Instant whileThere(Terminal terminal, Instant at) {
    Instant since = registrations.unbrokenSince(terminal);
    return since.isAfter(at) ? since : at;
  }

  @Override
  public void up(Terminal terminal, Instant at, boolean nothingLost) {
    transactions.write(
        () ->
            rows.open(terminal.site(), terminal.id())
                .ifPresent(
                    open -> {
                      long end = Math.max(open.beganAt(), Micros.of(at));
                      rows.update(open.ended(end, nothingLost));
                      work.markEverybody(Micros.instant(open.beganAt()), Micros.instant(end));
                    }));
  }

  /**
   * Ends the outage of a terminal being retired: until then it may hold punches that were never
   * delivered. If the service was not listening, adds an outage since the terminal's last message.
   */
  void retired(String site, String id, Instant at) {
    transactions.write(
        () -> {
          String name = name(site, id);
          Optional<OutageRow> open = rows.open(site, id);
          Optional<Instant> alive =
              marks
                  .named(name)
                  .flatMap(mark -> Optional.ofNullable(Micros.instantOrNull(mark.alive())));
          if (open.isPresent()) {
            end(open.get(), at);
          } else if (alive.isPresent() && alive.get().isBefore(at.minus(LISTENED_TO))) {
            OutageRow unheard =
                OutageRow.begun(rows.lastId() + 1, site, id, Micros.of(alive.get()), UNHEARD);
            rows.save(unheard.ended(Micros.of(at), false));
            work.markEverybody(alive.get(), at);
          }
          marks.forgetAlive(name);
        });
  }

  private void end(OutageRow row, Instant at) {
    long end = Math.max(row.beganAt(), Micros.of(at));
    rows.update(row.ended(end, false));
    work.markEverybody(Micros.instant(row.beganAt()), Micros.instant(end));
  }

  @Override
  public void onlyOf(Collection<Terminal> registered, Instant now) {
    Set<String> names = registered.stream().map(StoredOutages::name).collect(Collectors.toSet());
    transactions.write(
        () -> {
          rows.allOpen().stream()
              .filter(row -> !names.contains(name(row.site(), row.terminal())))
              .forEach(row -> end(row, now));
          // If it is registered again, no punches are expected from the time in between.
          marks.all().stream()
              .filter(mark -> mark.alive() != null && !names.contains(mark.name()))
              .forEach(mark -> marks.forgetAlive(mark.name()));
        });
  }

  /**
   * Declares outages closed up to an instant; the rest of each continues as a new outage.
   *
   * @return number of outages closed
   */
  int close(Terminal terminal, Instant upTo, Instant at, String by, String why) {
    return transactions.write(
        () ->
            settle(
                rows.holding(terminal.site(), terminal.id(), Micros.of(upTo)),
                Micros.of(upTo),
                (row, end) -> row.closed(end, Micros.of(at), by, why)));
  }

  /** Ends what holds days up to a time; the rest of each outage continues as a new one. */
  private int settle(
      List<OutageRow> held, long until, BiFunction<OutageRow, Long, OutageRow> settled) {
    for (OutageRow row : held) {
      Long ended = row.endedAt();
      long end = ended == null ? until : Math.min(until, ended);
      rows.update(settled.apply(row, end));
      if (ended == null || ended > until) {
        rest(row, until, ended);
      }
      work.markEverybody(Micros.instant(row.beganAt()), Micros.instant(end));
    }
    return held.size();
  }

  private void rest(OutageRow row, long from, @Nullable Long ended) {
    OutageRow rest =
        OutageRow.begun(rows.lastId() + 1, row.site(), row.terminal(), from, row.why());
    rows.save(ended == null ? rest : rest.ended(ended, false));
  }

  @Override
  public void delivered(Terminal terminal, Instant from, Instant upTo) {
    transactions.write(
        () -> {
          long until = Micros.of(upTo);
          part(terminal, Micros.of(from), until);
          List<OutageRow> held =
              rows.holding(terminal.site(), terminal.id(), until).stream()
                  .filter(row -> row.beganAt() >= Micros.of(from))
                  .toList();
          settle(held, until, (row, end) -> row.ended(end, true));
          marks.alive(name(terminal), until);
        });
  }

  /** Parts an outage that lasts over an instant into one before and one after it. */
  private void part(Terminal terminal, long at, long until) {
    for (OutageRow row : rows.holding(terminal.site(), terminal.id(), until)) {
      Long ended = row.endedAt();
      if (row.beganAt() < at && (ended == null || ended > at)) {
        rows.update(row.ended(at, false));
        rest(row, at, ended);
      }
    }
  }

  @Override
  public Optional<Instant> openSince(Terminal terminal) {
    return transactions
        .read(() -> rows.open(terminal.site(), terminal.id()))
        .map(row -> Micros.instant(row.beganAt()));
  }

  @Override
  public List<TerminalOutage> between(Instant from, Instant to) {
    return transactions.read(() -> rows.between(Micros.of(from), Micros.of(to))).stream()
        .map(OutageRow::outage)
        .toList();
  }

  @Override
  public void judgeAgain(Instant from, Instant upTo) {
    transactions.write(() -> work.markEverybody(from, upTo));
  }

  @Override
  public void alive(Terminal terminal, Instant at) {
    transactions.write(() -> marks.alive(name(terminal), Micros.of(at)));
  }

  @Override
  public void empty(Terminal terminal, Instant at, long newest, boolean instead) {
    empty.add(name(terminal), at, newest, instead);
  }

  @Override
  public Optional<Instant> lastAlive(Terminal terminal) {
    return transactions
        .read(() -> marks.named(name(terminal)))
        .flatMap(mark -> Optional.ofNullable(Micros.instantOrNull(mark.alive())))
        .map(alive -> whileThere(terminal, alive));
  }

  /**
   * Opens an outage since the last message of a terminal that was removed from the settings while
   * the service was down. The method {@link #onlyOf} ends that outage.
   */
  void takenOut(String site, String terminal) {
    if (rows.open(site, terminal).isEmpty()) {
      marks
          .named(name(site, terminal))
          .flatMap(mark -> Optional.ofNullable(mark.alive()))
          .ifPresent(
              alive -> {
                rows.save(OutageRow.begun(rows.lastId() + 1, site, terminal, alive, NOT_RUNNING));
                work.markEverybody(Micros.instant(alive), Micros.instant(alive));
              });
    }
  }

  private static String name(String site, String id) {
    return new TerminalId(site, id).toString();
  }

  private static String name(Terminal terminal) {
    return terminal.name().toString();
  }
}
