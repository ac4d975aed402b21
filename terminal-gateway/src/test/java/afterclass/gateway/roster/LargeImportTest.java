package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a district's files are imported completely, and only days with data are judged. */
class LargeImportTest {
  private static final int PEOPLE = 2_000;
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

  private static String no(int person) {
    return "N%05d".formatted(person);
  }

  private static String card(int person) {
    return "%010d".formatted(9_000_000 + person);
  }

  private static Fact staff(int person) {
    return new StaffMember(no(person), "师" + person, null, Fact.ALWAYS, Fact.NEVER);
  }

  private static Fact card(int person, int holder) {
    return new CardAssignment(card(person), no(holder), FIRST, Fact.NEVER);
  }

  private static Fact post(int person, int weekday) {
    return new WeeklyPost(no(person), weekday, "noon", FIRST, Fact.NEVER);
  }

  private static SortedSet<LocalDate> dates() {
    return new TreeSet<>(FIRST.datesUntil(FIRST.plusDays(22)).toList());
  }

  private static List<Fact> everybody() {
    return IntStream.range(0, PEOPLE).mapToObj(LargeImportTest::staff).toList();
  }

  private static RosterSnapshot of(List<Fact> facts, Fact... more) {
    return RosterSnapshot.of(Stream.concat(facts.stream(), Stream.of(more)).toList());
  }

  @Test
  void newPeopleAndCardsConcernOnlyTheDaysOnWhichTheCardsWereUsed() {
    List<Fact> cards = IntStream.range(0, PEOPLE).mapToObj(i -> card(i, i)).toList();
    RosterSnapshot people = of(everybody());
    RosterSnapshot both = of(Stream.concat(everybody().stream(), cards.stream()).toList());
    AtomicInteger asked = new AtomicInteger();
    AffectedDays days =
        new AffectedDays(
            people,
            both,
            date -> {
              asked.incrementAndGet();
              boolean third = date.equals(FIRST.plusDays(2));
              return Optional.of(third ? Set.of(card(7), "staff/" + no(8), "4711") : Set.of());
            });
    assertEquals(Set.of(new StaffDay(no(7), FIRST.plusDays(2))), days.by(cards, dates()));
    assertEquals(22, asked.get(), "once a date, however many cards");
    AffectedDays fresh =
        new AffectedDays(
            RosterSnapshot.NOTHING,
            people,
            date -> Optional.of(date.equals(FIRST) ? Set.of("staff/" + no(8)) : Set.of()));
    assertEquals(Set.of(new StaffDay(no(8), FIRST)), fresh.by(everybody(), dates()));
  }

  @Test
  void aCardThatWasUsedConcernsWhoHadItAndWhoHasIt() {
    List<Fact> before = IntStream.range(0, PEOPLE).mapToObj(i -> card(i, i)).toList();
    List<Fact> after = IntStream.range(0, PEOPLE).mapToObj(i -> card(i, (i + 1) % PEOPLE)).toList();
    AffectedDays days =
        new AffectedDays(
            of(Stream.concat(everybody().stream(), before.stream()).toList()),
            of(Stream.concat(everybody().stream(), after.stream()).toList()),
            date -> Optional.of(date.equals(FIRST) ? Set.of(card(7)) : Set.of()));
    List<Fact> touched = Stream.concat(before.stream(), after.stream()).toList();
    assertEquals(
        Set.of(new StaffDay(no(7), FIRST), new StaffDay(no(8), FIRST)), days.by(touched, dates()));
  }

  @Test
  void whoIsRosteredIsJudgedAnewWhenTheyJoinOrLeave() {
    RosterSnapshot before = of(List.of(), post(3, 1));
    RosterSnapshot after = of(everybody(), post(3, 1));
    AffectedDays days = new AffectedDays(before, after, date -> Optional.of(Set.of()));
    Set<StaffDay> affected = days.by(everybody(), dates());
    assertTrue(affected.contains(new StaffDay(no(3), FIRST)), affected.toString());
    assertTrue(affected.stream().allMatch(day -> day.staff().equals(no(3))), affected.toString());
  }

  @Test
  void whileNotEveryRecordWasLookedAtAllDaysOfTheFactsAreJudgedAnew() {
    AffectedDays days =
        new AffectedDays(RosterSnapshot.NOTHING, of(everybody()), date -> Optional.empty());
    assertEquals(22 * PEOPLE, days.by(everybody(), dates()).size());
  }

  private static String cards(int shift, String from) {
    List<String> rows = new ArrayList<>(List.of("卡号,工号,开始日期"));
    IntStream.range(0, PEOPLE)
        .forEach(i -> rows.add(card(i) + "," + no((i + shift) % PEOPLE) + "," + from));
    return String.join("\n", rows);
  }

  @Test
  void everyCardOfAFileThatHasAnotherHolderAlreadyIsRefusedByItsOwnLine(@TempDir Path folder) {
    List<String> staff = new ArrayList<>(List.of("工号,姓名"));
    IntStream.range(0, PEOPLE).forEach(i -> staff.add(no(i) + ",师" + i));
    try (ImportRoom room = ImportRoom.open(folder).inUseSince("2026-11-02")) {
      ImportResult people = room.load(ImportKind.STAFF, String.join("\n", staff));
      assertEquals(PEOPLE, people.changed(), () -> ImportRoom.said(people.problems()).toString());
      assertEquals(PEOPLE, room.load(ImportKind.CARDS, cards(0, "2026-09-01")).changed());
      assertEquals(0, room.load(ImportKind.CARDS, cards(0, "2026-09-01")).changed());
      ImportResult others = room.load(ImportKind.CARDS, cards(1, "2026-10-01"));
      assertEquals(0, others.changed());
      assertEquals(PEOPLE, others.problems().size());
      assertEquals("2 卡号 0009000000 overlap", ImportRoom.said(others.problems()).get(0));
      assertEquals(Optional.of(no(7)), room.roster().holder(card(7), FIRST));
      ImportResult moved =
          room.load(
              ImportKind.CARDS,
              "卡号,工号,开始日期,操作\n"
                  + card(7)
                  + ","
                  + no(7)
                  + ",2026-11-09,撤销\n"
                  + card(7)
                  + ","
                  + no(9)
                  + ",2026-11-09,\n"
                  + card(8)
                  + ","
                  + no(9)
                  + ",2026-11-09,\n");
      assertEquals("4 卡号 0009000008 overlap", String.join(";", ImportRoom.said(moved.problems())));
      assertEquals(Optional.of(no(9)), room.roster().holder(card(7), ImportRoom.TODAY));
    }
  }

  @Test
  void oneCardFilledDownAWholeColumnKeepsItsFirstHolder(@TempDir Path folder) {
    List<String> staff = new ArrayList<>(List.of("工号,姓名"));
    List<String> rows = new ArrayList<>(List.of("卡号,工号,开始日期"));
    for (int i = 0; i < PEOPLE; i++) {
      staff.add(no(i) + ",师" + i);
      rows.add(card(0) + "," + no(i) + "," + LocalDate.of(2020, 1, 1).plusDays(i));
    }
    try (ImportRoom room = ImportRoom.open(folder)) {
      room.with(ImportKind.STAFF, String.join("\n", staff));
      ImportResult result = room.load(ImportKind.CARDS, String.join("\n", rows));
      assertEquals(1, result.changed());
      assertEquals(Optional.of(no(0)), room.roster().holder(card(0), FIRST));
    }
  }

  @Test
  void peopleWhoWereEnteredByMistakeAreTakenBackUnlessSomethingIsSaidOfThem(@TempDir Path folder) {
    List<String> staff = new ArrayList<>(List.of("工号,姓名"));
    List<String> back = new ArrayList<>(List.of("工号,姓名,操作"));
    for (int i = 0; i < PEOPLE; i++) {
      staff.add(no(i) + ",师" + i);
      back.add(no(i) + ",师" + i + ",撤销");
    }
    try (ImportRoom room = ImportRoom.open(folder)) {
      room.with(ImportKind.STAFF, String.join("\n", staff))
          .with(ImportKind.CARDS, "卡号,工号,开始日期\n" + card(7) + "," + no(7) + ",2026-11-02\n");
      ImportResult result = room.load(ImportKind.STAFF, String.join("\n", back));
      assertEquals(List.of("9 工号 " + no(7) + " still-said"), ImportRoom.said(result.problems()));
      assertEquals(PEOPLE - 1, result.changed());
    }
  }
}
