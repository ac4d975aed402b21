package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.store.StoreFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a roster updated by changes equals one read from the whole store. */
class LiveRosterTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));
  private static final List<String> SERVICES = List.of("noon", "club", "tutoring");

  private static ImportResult load(StoreFixture store, ImportKind kind, List<String> lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return store.bean(ImportService.class).importCsv(kind, content, true, "test.csv");
  }

  private static void staff(StoreFixture store) {
    load(store, ImportKind.STAFF, List.of("staffNo,name", "T1,一", "T2,二", "T3,三"));
  }

  private static Set<Fact> facts(RosterSnapshot snapshot) {
    return snapshot.facts().stream().collect(Collectors.toSet());
  }

  private static List<String> answers(RosterSnapshot facts) {
    List<String> answers = new ArrayList<>();
    facts.staff().forEach(member -> answers.add(member.toString()));
    for (LocalDate date = MONDAY; date.isBefore(MONDAY.plusDays(7)); date = date.plusDays(1)) {
      answers.add(date + " " + facts.dayType(date) + facts.season(date) + facts.note(date));
      for (String no : List.of("T1", "T2", "T3")) {
        answers.add(
            String.join(
                " ",
                facts.services(no, date).toString(),
                facts.cards(no, date).toString(),
                facts.signature(no, date).toString(),
                facts.leave(no, date).toString(),
                facts.inspections(no, date).toString(),
                facts.ruling(no, date).toString(),
                facts.madeUp(no, date).toString()));
      }
      for (int card = 1; card <= 4; card++) {
        answers.add(facts.holder("000000000" + card, date).toString());
      }
    }
    return answers;
  }

  private static ImportResult change(StoreFixture store, Random random) {
    String who = "T" + (1 + random.nextInt(3));
    LocalDate date = MONDAY.plusDays(random.nextInt(7));
    String service = SERVICES.get(random.nextInt(SERVICES.size()));
    boolean second = random.nextBoolean();
    return switch (random.nextInt(7)) {
      case 0 ->
          load(
              store,
              ImportKind.STAFF,
              List.of("staffNo,name,from", who + ",名" + random.nextInt(3) + "," + MONDAY));
      case 1 ->
          load(
              store,
              ImportKind.CARDS,
              List.of(
                  "card,staffNo,from,to",
                  "000000000" + (1 + random.nextInt(4)) + "," + who + "," + date + "," + date));
      case 2 ->
          load(
              store,
              ImportKind.ROSTER,
              List.of(
                  "staffNo,weekday,service,from,to",
                  who
                      + ","
                      + date.getDayOfWeek().getValue()
                      + ","
                      + service
                      + ","
                      + MONDAY
                      + ","
                      + (second ? date : "")));
      case 3 ->
          load(
              store,
              ImportKind.EXCEPTIONS,
              List.of(
                  "date,staffNo,action,service,substitute",
                  date + "," + who + "," + (second ? "add" : "remove") + "," + service + ","));
      case 4 ->
          load(
              store,
              ImportKind.CALENDAR,
              List.of("date,type,note", date + "," + (second ? "off,放假" : "school,")));
      case 5 ->
          load(
              store,
              ImportKind.SIGN_IN,
              List.of("date,staffNo,signed", date + "," + who + "," + (second ? "yes" : "clear")));
      default ->
          load(
              store,
              ImportKind.INSPECTIONS,
              List.of(
                  "date,staffNo,service,result",
                  date + "," + who + "," + service + "," + (second ? "late" : "clear")));
    };
  }

  @Test
  void aFollowedRosterSaysWhatAFreshOneSays(@TempDir Path folder) {
    long seed = 20261127;
    Random random = new Random(seed);
    try (StoreFixture store = StoreFixture.open(folder.resolve("a.db"), CLOCK)) {
      staff(store);
      LiveRoster followed = store.bean(LiveRoster.class);
      int changed = 0;
      for (int i = 0; i < 150; i++) {
        changed += change(store, random).changed();
        if (random.nextInt(3) > 0) {
          continue;
        }
        RosterSnapshot fresh = new LiveRoster(store.bean(FactStore.class)).snapshot();
        assertEquals(facts(fresh), facts(followed.snapshot()), "seed " + seed + ", step " + i);
        assertEquals(answers(fresh), answers(followed.snapshot()), "seed " + seed + ", step " + i);
      }
      assertTrue(changed > 60, () -> "hardly anything was changed: seed " + seed);
    }
  }

  @Test
  void whatWasTakenBackIsNotRemembered(@TempDir Path folder) {
    try (StoreFixture store = StoreFixture.open(folder.resolve("a.db"), CLOCK)) {
      staff(store);
      LiveRoster roster = store.bean(LiveRoster.class);
      RosterSnapshot before = roster.snapshot();
      List<String> four = List.of("staffNo,name", "T4,四");
      FactStore facts = store.bean(FactStore.class);
      assertThrows(
          IllegalStateException.class,
          () ->
              facts.inTransaction(
                  () -> {
                    load(store, ImportKind.STAFF, four);
                    assertTrue(roster.snapshot().staff("T4").isPresent());
                    throw new IllegalStateException("taken back");
                  }));
      assertEquals(facts(before), facts(roster.snapshot()));
      load(store, ImportKind.STAFF, List.of("staffNo,name", "T5,五"));
      assertFalse(roster.snapshot().staff("T4").isPresent());
      assertTrue(roster.snapshot().staff("T5").isPresent());
    }
  }

  @Test
  void anOlderStateStaysWhatItWas(@TempDir Path folder) {
    try (StoreFixture store = StoreFixture.open(folder.resolve("a.db"), CLOCK)) {
      staff(store);
      RosterSnapshot before = store.bean(LiveRoster.class).snapshot();
      List<String> answers = answers(before);
      Random random = new Random(5);
      for (int i = 0; i < 20; i++) {
        change(store, random);
      }
      assertFalse(answers.equals(answers(store.bean(LiveRoster.class).snapshot())));
      assertEquals(answers, answers(before));
    }
  }
}
