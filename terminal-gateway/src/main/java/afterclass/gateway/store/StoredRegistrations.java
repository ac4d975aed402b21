package afterclass.gateway.store;

import afterclass.gateway.registry.TerminalSpan;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.terminal.TerminalId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which terminals each site had, and when: the registrations of the configuration's file, written
 * down at every start, and those made while the service runs.
 */
@Singleton
class StoredRegistrations {
  private final StoreTransactions transactions;
  private final ConfiguredTerminalRepository configured;
  private final TerminalRepository registered;
  private final BookmarkRepository bookmarks;
  private final ZoneId zone;

  StoredRegistrations(
      StoreTransactions transactions,
      ConfiguredTerminalRepository configured,
      TerminalRepository registered,
      BookmarkRepository bookmarks,
      SchoolSettings settings) {
    this.transactions = transactions;
    this.configured = configured;
    this.registered = registered;
    this.bookmarks = bookmarks;
    this.zone = settings.of(Settings.ZONE);
  }

  /** Every registration ever made. */
  List<TerminalSpan> all() {
    return transactions.read(
        () ->
            Stream.concat(
                    configured.all().stream().map(ConfiguredTerminalRow::span),
                    registered.all().stream().map(TerminalRow::span))
                .toList());
  }

  /** Since when a terminal has hung there without a break; the epoch if nobody knows. */
  Instant unbrokenSince(Terminal terminal) {
    TerminalId name = terminal.name();
    return TerminalSpan.unbrokenSince(
        all().stream().filter(span -> span.name().equals(name)).toList(), zone);
  }

  /**
   * Writes down which terminals the configuration's file names from now on. What it named at the
   * very first start may have hung there before: nobody knows since when.
   *
   * @return the terminals that it named before and does not name any longer
   */
  Set<TerminalId> record(Collection<Terminal> named, Instant now) {
    List<ConfiguredTerminalRow> before = configured.inForce();
    Set<TerminalId> names = named.stream().map(Terminal::name).collect(Collectors.toSet());
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
