package afterclass.gateway.office.lookup;

import afterclass.gateway.office.lookup.Period.Part;
import afterclass.gateway.office.lookup.PeriodFound.Kind;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.Grid;
import afterclass.rules.policy.Season;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a file of which each holds for a part of the year.
 *
 * @param parts the sheets, in the order of their parts; none if the file has no such sheets
 * @param mode how the parts are told
 */
record SeasonSheets(List<SheetPart> parts, Mode mode) {
  private static final long MOST_OVERLAP = 10;
  private static final int LEAST_ROWS = 3;

  /** How the parts are told. */
  enum Mode {
    /** Each sheet has a first and a last date. */
    DATES,
    /** Each sheet has a first date; it holds until the next sheet begins. */
    STARTS,
    /** The sheets only name seasons, whose dates the policy has. */
    SEASONS,
    /** The sheets are no parts of a year. */
    NONE
  }

  /**
   * A sheet with its part.
   *
   * @param grid the sheet
   * @param found what it says about its dates
   * @param season its season; {@code null} if it names none
   * @param dates its written dates; {@code null} if it has none
   */
  record SheetPart(Grid grid, PeriodFound found, @Nullable Season season, @Nullable Part dates) {
    SheetPart with(Part other) {
      return new SheetPart(grid, found, season, other);
    }

    LocalDate first() {
      return dates == null ? LocalDate.MIN : dates.from();
    }
  }

  SeasonSheets {
    parts = List.copyOf(parts);
  }

  /** Returns the sheets of a file. */
  static SeasonSheets of(School school, List<Grid> grids) {
    List<SheetPart> all = new ArrayList<>();
    for (Grid grid : grids) {
      if (hasTable(grid) && DatedSheet.of(grid).isEmpty()) {
        PeriodFound found = PeriodReader.read(school, grid, "");
        all.add(new SheetPart(grid, found, SeasonName.of(school, grid).orElse(null), dates(found)));
      }
    }
    return byDates(all)
        .or(() -> byStarts(all))
        .or(() -> bySeasons(all))
        .orElse(new SeasonSheets(List.of(), Mode.NONE));
  }

  private static boolean hasTable(Grid grid) {
    int rows = 0;
    for (int row = 0; row < grid.rows() && rows < LEAST_ROWS; row++) {
      rows += grid.filled(row).size() > 1 ? 1 : 0;
    }
    return rows >= LEAST_ROWS - 1;
  }

  private static @Nullable Part dates(PeriodFound found) {
    LocalDate from = found.from();
    boolean written = found.kind().compareTo(Kind.START) <= 0 || found.kind() == Kind.WEEKS;
    return written && from != null ? new Part(from, found.to()) : null;
  }

  private static Optional<SeasonSheets> byDates(List<SheetPart> all) {
    List<SheetPart> dated =
        sorted(
            all.stream().filter(part -> part.dates() != null && part.found().isRange()).toList());
    boolean others = all.stream().anyMatch(part -> part.season() != null && !dated.contains(part));
    return others || starts(dated) < 2
        ? Optional.empty()
        : parted(dated).map(parts -> new SeasonSheets(parts, Mode.DATES));
  }

  private static Optional<SeasonSheets> byStarts(List<SheetPart> all) {
    List<SheetPart> dated = sorted(all.stream().filter(part -> part.dates() != null).toList());
    boolean open = dated.stream().anyMatch(part -> !part.found().isRange());
    return open && dated.size() == all.size() && starts(dated) > 1
        ? parted(dated).map(parts -> new SeasonSheets(parts, Mode.STARTS))
        : Optional.empty();
  }

  private static Optional<SeasonSheets> bySeasons(List<SheetPart> all) {
    List<SheetPart> named = all.stream().filter(part -> part.season() != null).toList();
    long seasons = named.stream().map(SheetPart::season).distinct().count();
    return seasons > 1 ? Optional.of(new SeasonSheets(named, Mode.SEASONS)) : Optional.empty();
  }

  private static List<SheetPart> sorted(List<SheetPart> parts) {
    return parts.stream().sorted(Comparator.comparing(SheetPart::first)).toList();
  }

  private static long starts(List<SheetPart> parts) {
    return parts.stream().map(SheetPart::first).distinct().count();
  }

  /** Ends each part before the next begins; empty if they overlap by more than a slip. */
  private static Optional<List<SheetPart>> parted(List<SheetPart> sorted) {
    List<SheetPart> parts = new ArrayList<>();
    for (SheetPart part : sorted) {
      Part dates = Objects.requireNonNull(part.dates());
      LocalDate next =
          sorted.stream()
              .map(SheetPart::first)
              .filter(first -> first.isAfter(dates.from()))
              .findFirst()
              .orElse(null);
      LocalDate to = dates.to();
      if (next != null && (to == null || !to.isBefore(next))) {
        if (to != null && to.isAfter(next.plusDays(MOST_OVERLAP))) {
          return Optional.empty();
        }
        to = next.minusDays(1);
      }
      parts.add(part.with(new Part(dates.from(), to)));
    }
    return Optional.of(parts);
  }

  /** Returns a sheet's part; empty if it is none of them. */
  Optional<SheetPart> part(Grid grid) {
    return parts.stream().filter(part -> part.grid() == grid).findFirst();
  }

  /** Returns whether each part comes again every year. */
  boolean isYearly() {
    return mode == Mode.SEASONS || parts.stream().allMatch(part -> part.season() != null);
  }

  /** Returns the runs of dates of a part within a run of dates. */
  List<Part> within(SheetPart part, Part window) {
    Part whole =
        window.to() == null && isYearly()
            ? new Part(window.from(), window.from().plusYears(1).minusDays(1))
            : window;
    return candidates(part, whole).stream()
        .filter(whole::meets)
        .map(each -> each.within(whole))
        .toList();
  }

  private List<Part> candidates(SheetPart part, Part window) {
    Part dates = part.dates();
    if (!isYearly()) {
      return dates == null ? List.of() : List.of(dates);
    }
    List<Part> all = new ArrayList<>();
    int last = window.to() == null ? window.from().getYear() : window.to().getYear();
    for (int year = window.from().getYear() - 1; year <= last; year++) {
      all.add(inYear(part, year));
    }
    return all;
  }

  private static Part inYear(SheetPart part, int year) {
    Part dates = part.dates();
    Season season = part.season();
    if (dates != null && dates.to() != null) {
      int shift = year - dates.from().getYear();
      return new Part(dates.from().plusYears(shift), dates.to().plusYears(shift));
    }
    Season named = Objects.requireNonNull(season);
    int end = named.to().isBefore(named.from()) ? year + 1 : year;
    return new Part(named.from().atYear(year), named.to().atYear(end));
  }
}
