package afterclass.rules;

import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Outage;
import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A generator of seeded days under the extended-service policy, close to its boundaries: times a
 * second or a millisecond from each window's ends, repeated punches about 60 s apart, season edges,
 * outages that overlap a window by an instant. Equal seeds give equal days.
 */
public final class RandomDays {

  private static final List<String> SERVICES =
      List.of(
          "morning-reading",
          "noon",
          "club",
          "tutoring",
          "bus-duty",
          "stair-duty",
          "floor-duty",
          "playground-duty",
          "gate-duty",
          "duty-leader",
          "overtime");
  private static final List<String> REQUIREMENTS =
      List.of(
          "morning-check",
          "noon-double-punch",
          "sign-out-duty",
          "sign-out-club",
          "post-inspection");
  private static final List<LocalTime> EDGES =
      List.of(
          LocalTime.of(7, 0),
          LocalTime.of(7, 10),
          LocalTime.of(7, 11),
          LocalTime.of(11, 30),
          LocalTime.of(13, 30),
          LocalTime.of(13, 31),
          LocalTime.of(16, 15),
          LocalTime.of(16, 45),
          LocalTime.of(17, 0),
          LocalTime.of(17, 30),
          LocalTime.of(23, 59));
  private static final int[] OFFSETS = {
    0, 0, 1, -1, 1000, -1000, 30_000, 59_000, 59_999, 60_000, 61_000, -60_000
  };
  private static final List<LocalDate> DATES =
      List.of(
          LocalDate.of(2026, 4, 30),
          LocalDate.of(2026, 5, 1),
          LocalDate.of(2026, 9, 30),
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2026, 11, 23),
          LocalDate.of(2026, 6, 15));

  /** Ranges of an ordinary punch: first millisecond of the day, and number of milliseconds. */
  private static final int[][] ORDINARY = {
    {25_200_000, 659_000},
    {41_400_000, 2_400_000},
    {45_000_000, 3_600_000},
    {63_000_000, 1_800_000}
  };

  private static final int DAY_MILLIS = 86_400_000;

  private final Random random;

  /** Creates the generator of the days of a seed. */
  public RandomDays(long seed) {
    this.random = new Random(seed);
  }

  /** Returns the next day; every second one is judged after its end. */
  public DayFacts next() {
    LocalDate date = pick(DATES);
    return new DayFacts(
        "T" + (100 + random.nextInt(40)),
        date,
        chance(6) ? DayType.OFF : DayType.SCHOOL,
        null,
        some(SERVICES, random.nextInt(7)),
        punches(),
        chance(70) ? Signature.YES : chance(50) ? Signature.NO : Signature.UNKNOWN,
        chance(20) ? leave() : Set.of(),
        chance(25) ? inspections() : List.of(),
        chance(25) ? outages() : List.of(),
        Set.of(),
        chance(50) ? date.plusDays(1).atStartOfDay() : moment(date));
  }

  /** Returns an instant of a date, usually close to a boundary, or the end of the date. */
  public LocalDateTime moment(LocalDate date) {
    return chance(15) ? date.plusDays(1).atStartOfDay() : date.atTime(time());
  }

  /** Returns a time of day, usually close to a boundary. */
  public LocalTime time() {
    return chance(80)
        ? at(pick(EDGES).toSecondOfDay() * 1000 + OFFSETS[random.nextInt(OFFSETS.length)])
        : at(random.nextInt(DAY_MILLIS));
  }

  /** Returns the list in a random order. */
  public <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** Returns a random item of the list. */
  public <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<LocalTime> punches() {
    List<LocalTime> punches = new ArrayList<>();
    if (chance(75)) {
      for (int[] usual : ORDINARY) {
        if (chance(85)) {
          punches.add(at(usual[0] + random.nextInt(usual[1])));
        }
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      punches.add(time());
    }
    if (!punches.isEmpty() && chance(30)) {
      long millis = pick(punches).toNanoOfDay() / 1_000_000;
      punches.add(at((int) millis + OFFSETS[random.nextInt(OFFSETS.length)]));
    }
    Collections.shuffle(punches, random);
    return punches;
  }

  private Set<String> leave() {
    Set<String> leave = new HashSet<>(some(SERVICES, 1 + random.nextInt(3)));
    if (chance(40)) {
      leave.add(pick(REQUIREMENTS));
    }
    if (chance(10)) {
      leave.add("*");
    }
    return leave;
  }

  private List<Inspection> inspections() {
    List<Inspection> inspections = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      inspections.add(new Inspection(pick(SERVICES), pick(List.of(Inspection.Result.values()))));
    }
    return inspections;
  }

  private List<Outage> outages() {
    LocalTime one = time();
    LocalTime other = chance(30) ? one : time();
    return List.of(one.isBefore(other) ? new Outage(one, other) : new Outage(other, one));
  }

  private List<String> some(List<String> all, int count) {
    return shuffled(all).subList(0, Math.min(count, all.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private static LocalTime at(int millis) {
    int within = Math.max(0, Math.min(DAY_MILLIS - 1, millis));
    return LocalTime.ofNanoOfDay(within * 1_000_000L);
  }
}
