package afterclass.gateway.store.registry;

import afterclass.gateway.registry.TerminalSpan;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.store.BookmarkRepository;
import afterclass.gateway.store.BookmarkRow;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.terminal.TerminalId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The registrations of each site's terminals over time: those of the configuration file, recorded
 * at every start, and those made at run time.
 */
@Singleton
class StoredRegistrations {
  private final StoreTransactions transactions;
  private final ConfiguredTerminalRepository configured;
  private final SetAsideRepository aside;
  private final TerminalRepository registered;
  private final BookmarkRepository bookmarks;
  private final ZoneId zone;

  StoredRegistrations(
      StoreTransactions transactions,
      ConfiguredTerminalRepository configured,
      SetAsideRepository aside,
      TerminalRepository registered,
      BookmarkRepository bookmarks,
      SchoolSettings settings) {
    this.transactions = transactions;
    this.configured = configured;
    this.aside = aside;
    this.registered = registered;
    this.bookmarks = bookmarks;
    this.zone = settings.of(Settings.ZONE);
  }

  /** Returns all registrations ever made. */
  List<TerminalSpan> all() {
    return transactions.read(
        () ->
            Stream.concat(
                    configured.all().stream().map(ConfiguredTerminalRow::span),
                    registered.all().stream().map(TerminalRow::span))
                .toList());
  }

  /**
   * Returns all registrations ever made, and those of terminals with punches in the journal that
   * nothing recorded: they ended at the latest when the first of their site was recorded.
   */
  List<TerminalSpan> withUnrecorded() {
    return transactions.read(
        () -> {
          List<TerminalSpan> recorded = all();
          Set<TerminalId> names =
              recorded.stream().map(TerminalSpan::name).collect(Collectors.toSet());
          Stream<TerminalSpan> others =
              configured.punched().stream()
                  .map(PunchedTerminalRow::name)
                  .filter(name -> !names.contains(name))
                  .map(name -> unrecorded(name, recorded));
          return Stream.concat(recorded.stream(), others).toList();
        });
  }

  private static TerminalSpan unrecorded(TerminalId name, List<TerminalSpan> recorded) {
    Instant until =
        recorded.stream()
            .filter(span -> span.site().equals(name.site()))
            .map(TerminalSpan::from)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new TerminalSpan(name.site(), name.id(), null, false, Instant.EPOCH, until);
  }

  /** Returns since when a terminal has been registered without a break; the epoch if unknown. */
  Instant unbrokenSince(Terminal terminal) {
    TerminalId name = terminal.name();
    return TerminalSpan.unbrokenSince(
        all().stream().filter(span -> span.name().equals(name)).toList(), zone);
  }

  /** Returns the terminals of the configuration file that were retired. */
  Set<TerminalId> setAside() {
    return aside.all().stream().map(SetAsideRow::name).collect(Collectors.toSet());
  }

  /** Retires a terminal of the configuration file: its entry there no longer has an effect. */
  void setAside(TerminalId name, Instant at, String by) {
    aside.add(name.site(), name.id(), Micros.of(at), by);
    configured.inForce().stream()
        .filter(row -> row.span().name().equals(name))
        .forEach(row -> configured.end(row.id(), Math.max(row.beganAt(), Micros.of(at))));
  }

  /**
   * Records the terminals now in the configuration file, except those that were retired; one that
   * the file no longer names may be named again later. For those in the file at the very first
   * start the time of installation is unknown.
   *
   * @return the terminals removed from the file since the last start
   */
  Set<TerminalId> record(Collection<Terminal> all, Instant now) {
    List<ConfiguredTerminalRow> before = configured.inForce();
    Set<TerminalId> names = all.stream().map(Terminal::name).collect(Collectors.toSet());
    Set<TerminalId> retired = setAside();
    retired.stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> aside.remove(name.site(), name.id()));
    names.removeAll(retired);
    List<Terminal> named = all.stream().filter(one -> names.contains(one.name())).toList();
    Set<TerminalId> known =
        before.stream().map(row -> row.span().name()).collect(Collectors.toSet());
    boolean first = bookmarks.val(BookmarkRow.SETTINGS).isEmpty();
    long began = first ? 0 : Micros.of(now);
    before.stream()
        .filter(row -> !names.contains(row.span().name()))
        .forEach(row -> configured.end(row.id(), Math.max(row.beganAt(), Micros.of(now))));
    for (Terminal terminal : named) {
      if (!known.contains(terminal.name())) {
        configured.save(
            new ConfiguredTerminalRow(
                configured.lastId() + 1, terminal.site(), terminal.id(), began, null));
      }
    }
    bookmarks.put(BookmarkRow.SETTINGS, 1);
    known.removeAll(names);
    return known;
  }
}
