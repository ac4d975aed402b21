package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.store.StoreFixture;
import afterclass.rules.model.DayType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that facts entered and withdrawn in any order equal a simple model that keeps every date
 * separately.
 */
class WithdrawalPropertiesTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
  private static final int DAYS = 21;
  private static final int STEPS = 120;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));
  private static final List<String> PEOPLE = List.of("T1", "T2", "T3");

  private StoreFixture store;
  private LiveRoster followed;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = StoreFixture.open(folder.resolve("a.db"), CLOCK);
    followed = store.bean(LiveRoster.class);
    load(ImportKind.STAFF, List.of("staffNo,name", "T1,一", "T2,二", "T3,三"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ImportResult load(ImportKind kind, List<String> lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return store.bean(ImportService.class).importCsv(kind, content, true, "test.csv");
  }

  private record Range(LocalDate from, LocalDate to) {
    static Range any(Random random) {
      LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
      return new Range(from, from.plusDays(random.nextInt(7)));
    }

    List<LocalDate> dates() {
      return from.datesUntil(to.plusDays(1)).toList();
    }

    @Override
    public String toString() {
      return from + "," + to;
    }
  }

  private static List<LocalDate> allDates() {
    return FIRST.minusDays(1).datesUntil(FIRST.plusDays(DAYS + 8)).toList();
  }

  /** Checks after each step both the roster that follows the store and one read afresh. */
  private void everywhere(long seed, int step, Consumer<RosterSnapshot> check) {
    RosterSnapshot fresh = new LiveRoster(store.bean(FactStore.class)).snapshot();
    String where = "seed " + seed + ", step " + step;
    assertEquals(new HashSet<>(fresh.facts()), new HashSet<>(followed.snapshot().facts()), where);
    for (RosterSnapshot each : List.of(fresh, followed.snapshot())) {
      try {
        check.accept(each);
      } catch (AssertionError e) {
        throw new AssertionError(where + ": " + e.getMessage(), e);
      }
    }
  }

  /**
   * Returns whether a row would replace a fact of exactly the same range, which the model does not
   * cover.
   *
   * @param inFile keys stated by the file so far, and people whose facts it withdrew
   */
  private boolean replaces(ImportKind kind, Set<String> inFile, String who, String key) {
    return inFile.contains(who)
        || !inFile.add(key)
        || followed.snapshot().fact(new FactKey(kind, key)).isPresent();
  }

  /** Returns the parts of leave; leave for everything is one part. */
  private static Set<String> plain(Set<String> leave) {
    return leave.contains("*") ? Set.of("*") : leave;
  }

  @ParameterizedTest
  @ValueSource(longs = {20261128, 1, 2, 3})
  void leave(long seed) {
    Random random = new Random(seed);
    Map<StaffDay, Set<String>> book = new HashMap<>();
    int refused = 0;
    for (int step = 0; step < STEPS; step++) {
      List<String> file = new ArrayList<>(List.of("staffNo,from,to,covers,action"));
      Set<String> keys = new HashSet<>();
      int bad = 0;
      for (int row = random.nextInt(3); row >= 0; row--) {
        String who = PEOPLE.get(random.nextInt(2));
        Range range = Range.any(random);
        List<StaffDay> days = range.dates().stream().map(d -> new StaffDay(who, d)).toList();
        String covers = List.of("*", "noon", "club;noon", "club").get(random.nextInt(4));
        switch (random.nextInt(5)) {
          case 0, 1 -> {
            if (replaces(
                ImportKind.LEAVE, keys, who, who + "|" + range.from() + "|" + range.to())) {
              continue;
            }
            file.add(who + "," + range + "," + covers + ",");
            days.forEach(
                day ->
                    book.computeIfAbsent(day, d -> new TreeSet<>())
                        .addAll(List.of(covers.split(";"))));
          }
          case 2, 3 -> {
            keys.add(who);
            file.add(who + "," + range + ",none,");
            days.forEach(book::remove);
          }
          default -> {
            keys.add(who);
            file.add(who + "," + range + "," + covers + ",clear");
            boolean all = days.stream().anyMatch(d -> book.getOrDefault(d, Set.of()).contains("*"));
            if (covers.equals("*")) {
              days.forEach(book::remove);
            } else if (all) {
              bad++;
            } else {
              days.forEach(
                  day ->
                      book.computeIfAbsent(day, d -> new TreeSet<>())
                          .removeAll(List.of(covers.split(";"))));
            }
          }
        }
      }
      refused += bad;
      assertEquals(bad, load(ImportKind.LEAVE, file).problems().size(), "seed " + seed + file);
      everywhere(
          seed,
          step,
          facts -> {
            for (String who : PEOPLE) {
              for (LocalDate date : allDates()) {
                assertEquals(
                    plain(book.getOrDefault(new StaffDay(who, date), Set.of())),
                    plain(facts.leave(who, date)),
                    who + " " + date + " " + file);
              }
            }
          });
    }
    assertTrue(refused > 0, "no part of leave for everything was tried: seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {20261128, 1, 2, 3})
  void cards(long seed) {
    Random random = new Random(seed);
    Map<String, Map<LocalDate, String>> book = new HashMap<>();
    int refused = 0;
    for (int step = 0; step < STEPS; step++) {
      String who = PEOPLE.get(random.nextInt(3));
      String card = "000000100" + random.nextInt(2);
      Range range = Range.any(random);
      Map<LocalDate, String> held = book.computeIfAbsent(card, c -> new HashMap<>());
      boolean back = random.nextBoolean();
      if (!back && replaces(ImportKind.CARDS, new HashSet<>(), who, card + "|" + range.from())) {
        continue;
      }
      List<String> file =
          List.of(
              "card,staffNo,from,to,action",
              card + "," + who + "," + range + "," + (back ? "clear" : "add"));
      boolean another =
          !back && range.dates().stream().anyMatch(d -> !who.equals(held.getOrDefault(d, who)));
      ImportResult result = load(ImportKind.CARDS, file);
      assertEquals(another ? 1 : 0, result.problems().size(), "seed " + seed + file);
      refused += another ? 1 : 0;
      for (LocalDate date : range.dates()) {
        if (back) {
          held.remove(date, who);
        } else if (!another) {
          held.put(date, who);
        }
      }
      everywhere(
          seed,
          step,
          facts -> {
            for (LocalDate date : allDates()) {
              assertEquals(
                  held.getOrDefault(date, "nobody"),
                  facts.holder(card, date).orElse("nobody"),
                  date + " " + file);
            }
          });
    }
    assertTrue(refused > 0, "no card was given twice: seed " + seed);
  }

  /** Returns whether a date lies in weeks that count from the week of 1 September. */
  private static boolean in(String weeks, LocalDate date) {
    boolean odd = ChronoUnit.WEEKS.between(LocalDate.of(2026, 8, 31), date) % 2 == 0;
    return weeks.equals("every") || weeks.equals(odd ? "odd" : "even");
  }

  /** Returns whether a row would replace a stated line of the same first date. */
  private boolean replaces(Set<String> inFile, String who, String line, String weeks) {
    boolean every = weeks.equals("every");
    Set<String> rivals = every ? Set.of(line + "|odd", line + "|even") : Set.of(line);
    for (String key : rivals) {
      FactKey stored = new FactKey(ImportKind.ROSTER, key);
      if (inFile.contains(key) || followed.snapshot().fact(stored).isPresent()) {
        return true;
      }
    }
    return replaces(ImportKind.ROSTER, inFile, who, every ? line : line + "|" + weeks);
  }

  @ParameterizedTest
  @ValueSource(longs = {20261128, 1, 2, 3})
  void pattern(long seed) {
    Random random = new Random(seed);
    Map<StaffDay, Set<String>> book = new HashMap<>();
    for (int step = 0; step < STEPS; step++) {
      List<String> file = new ArrayList<>(List.of("staffNo,weekday,weeks,service,from,to,action"));
      Set<String> keys = new HashSet<>();
      for (int row = random.nextInt(3); row >= 0; row--) {
        String who = PEOPLE.get(random.nextInt(2));
        int weekday = 1 + random.nextInt(2);
        String service = List.of("noon", "club").get(random.nextInt(2));
        Range range = new Range(Range.any(random).from(), FIRST.plusDays(DAYS + random.nextInt(7)));
        boolean back = random.nextInt(5) < 2;
        String thing = who + "|" + weekday + "|" + service + "|" + range.from();
        String weeks = List.of("every", "odd", "even").get(random.nextInt(3));
        if (!back && replaces(keys, who, thing, weeks)) {
          continue;
        }
        if (back) {
          keys.add(who);
        }
        Range named = back ? Range.any(random) : range;
        file.add(
            String.join(
                ",",
                who,
                String.valueOf(weekday),
                weeks,
                service,
                named.toString(),
                back ? "clear" : ""));
        for (LocalDate date : named.dates()) {
          if (date.getDayOfWeek().getValue() == weekday && in(weeks, date)) {
            Set<String> has = book.computeIfAbsent(new StaffDay(who, date), d -> new TreeSet<>());
            if (back) {
              has.remove(service);
            } else {
              has.add(service);
            }
          }
        }
      }
      assertEquals(List.of(), load(ImportKind.ROSTER, file).problems(), "seed " + seed + file);
      everywhere(
          seed,
          step,
          facts -> {
            for (String who : PEOPLE) {
              for (LocalDate date : allDates()) {
                assertEquals(
                    List.copyOf(book.getOrDefault(new StaffDay(who, date), Set.of())),
                    facts.services(who, date),
                    who + " " + date + " " + file);
              }
            }
          });
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {20261128, 1, 2, 3})
  void calendar(long seed) {
    Random random = new Random(seed);
    Map<LocalDate, DayType> types = new HashMap<>();
    Map<LocalDate, String> seasons = new HashMap<>();
    for (int step = 0; step < STEPS; step++) {
      Range range = Range.any(random);
      boolean withSeason = random.nextInt(3) > 0;
      boolean back = random.nextInt(4) == 0;
      String type = List.of("school", "off", "").get(random.nextInt(3));
      String season = !withSeason ? "" : List.of("summer", "winter", "").get(random.nextInt(3));
      if (!back && type.isEmpty() && season.isEmpty()) {
        continue;
      }
      List<String> file =
          List.of(
              "date,to,type,action" + (withSeason ? ",season" : ""),
              range + "," + type + "," + (back ? "clear" : "") + (withSeason ? "," + season : ""));
      assertEquals(List.of(), load(ImportKind.CALENDAR, file).problems(), "seed " + seed + file);
      boolean both = type.isEmpty() && season.isEmpty();
      for (LocalDate date : range.dates()) {
        if (back && (both || !type.isEmpty())) {
          types.remove(date);
        } else if (!back && !type.isEmpty()) {
          types.put(date, type.equals("off") ? DayType.OFF : DayType.SCHOOL);
        }
        if (back ? both || !season.isEmpty() : withSeason && season.isEmpty()) {
          seasons.remove(date);
        } else if (!back && !season.isEmpty()) {
          seasons.put(date, season);
        }
      }
      everywhere(
          seed,
          step,
          facts -> {
            for (LocalDate date : allDates()) {
              boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
              DayType usual = weekend ? DayType.OFF : DayType.SCHOOL;
              assertEquals(types.getOrDefault(date, usual), facts.dayType(date), date + "" + file);
              assertEquals(
                  seasons.getOrDefault(date, "the plan's"),
                  facts.season(date).orElse("the plan's"),
                  date + "" + file);
            }
          });
    }
  }
}
