package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.journal.ChainReport;
import afterclass.gateway.journal.ChainVerifier;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.roster.ImportKind;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
  private static final List<String> STANDING =
      List.of(
          "T1 2026-11-23 noon 3 EARNED []",
          "T1 2026-11-23 club 1 FORFEITED [sign-out-club:early-sign-out]");

  /** The exception that simulates a crash. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static School punched(Path folder) {
    School school = new School(folder, "2026-11-23T06:00:00").staffed("noon", "club");
    school.signed(School.MONDAY, "T1");
    school.punch("1001", "2026-11-23T07:03:10");
    school.punch("1001", "2026-11-23T11:31:00");
    school.punch("1001", "2026-11-23T12:55:20");
    school.punch("1001", "2026-11-23T15:00:00");
    school.now.set(School.at("2026-11-24T00:00:00"));
    return school;
  }

  /**
   * The points of a run at which it may crash: before and after each change of the store, and after
   * its commit.
   */
  private static final class Calls {
    final Set<String> reached = new LinkedHashSet<>();
    private final String last;
    private String change = "";

    /** Creates points of which one crashes when it is reached for the first time. */
    Calls(String last) {
      this.last = last;
    }

    private void reached(String point) {
      if (reached.add(point) && point.equals(last)) {
        throw new Crash();
      }
    }

    private Object called(Object port, Method method, Object @Nullable [] arguments)
        throws Throwable {
      String name = method.getName();
      boolean transaction = name.equals("inTransaction");
      boolean changes =
          !transaction && (method.getReturnType() == void.class || name.equals("append"));
      if (changes) {
        reached("before " + name);
      }
      try {
        Object answer = method.invoke(port, arguments);
        if (changes) {
          change = name;
          reached("after " + name);
        }
        if (transaction) {
          reached("committed " + change);
        }
        return answer;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    <T> T watched(Class<T> type, T port) {
      InvocationHandler handler = (proxy, method, arguments) -> called(port, method, arguments);
      return type.cast(
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    DayKeeper keeper(School school) {
      KeeperPorts ports = school.bean(KeeperPorts.class);
      return new JournalDayKeeper(
          new KeeperPorts(
              ports.journal(),
              watched(WorkList.class, ports.work()),
              watched(ResolvedPunches.class, ports.punches()),
              watched(Decisions.class, ports.decisions()),
              ports.roster(),
              ports.assembler(),
              ports.directory(),
              ports.clock(),
              ports.settings(),
              ports.gate()));
    }
  }

  @Test
  void losesAndDoublesNothingWhereverItBreaksOff(@TempDir Path folder) {
    Calls undisturbed = new Calls("");
    try (School school = punched(folder.resolve("undisturbed"))) {
      undisturbed.keeper(school).tick();
      assertEquals(STANDING, school.standing());
    }
    assertTrue(
        undisturbed.reached.containsAll(
            List.of(
                "committed remember",
                "after add",
                "after follow",
                "after markDirty",
                "committed journalCursor",
                "after markEverybody",
                "committed deadlineCursor",
                "committed clearEverybody",
                "after append",
                "after post",
                "after clear",
                "committed clear")),
        undisturbed.reached.toString());
    for (String point : undisturbed.reached) {
      try (School school = punched(folder.resolve(point))) {
        assertThrows(Crash.class, new Calls(point).keeper(school)::tick, point);
        school.settle();
        assertEquals(STANDING, school.standing(), "after a crash at " + point);
        assertEquals(
            2,
            school.bean(LedgerReader.class).all("T1", School.MONDAY).size(),
            "after a crash at " + point);
        assertTrue(
            school.bean(ChainVerifier.class).verify().stream().allMatch(ChainReport::intact));
      }
    }
  }

  @Test
  void givesTheSameLedgerInAnyOrderWithAnyRestarts(@TempDir Path folder) {
    for (long seed = 1; seed <= 4; seed++) {
      try (School school = new School(folder.resolve("s" + seed), "2026-11-23T06:00:00")) {
        shuffled(school, new Random(seed));
        assertEquals(STANDING, school.standing(), "seed " + seed);
        assertEquals(
            List.of(),
            school.bean(Replay.class).compare(School.MONDAY, School.MONDAY),
            "seed " + seed);
      }
    }
  }

  private static void shuffled(School school, Random random) {
    school.load(ImportKind.STAFF, "staffNo,name", "T1,张老师", "T2,李老师");
    List<Runnable> events = new ArrayList<>();
    events.add(() -> school.load(ImportKind.CARDS, "card,staffNo,from", "1001,T1,2026-09-01"));
    events.add(
        () ->
            school.load(
                ImportKind.ROSTER,
                "staffNo,weekday,service,from",
                "T1,1,noon,2026-09-01",
                "T1,1,club,2026-09-01"));
    events.add(() -> school.signed(School.MONDAY, "T1"));
    for (String time : List.of("07:03:10", "11:31:00", "11:31:30", "12:55:20", "15:00:00")) {
      Runnable punch =
          () -> {
            Instant said = School.at("2026-11-23T" + time);
            Instant now = school.now.get();
            school.punch("1001", said, now.isBefore(said) ? said : now, Kind.PUNCH);
          };
      events.add(punch);
      events.add(punch);
    }
    Collections.shuffle(events, random);
    for (Runnable event : events) {
      school.now.set(school.now.get().plusSeconds(random.nextInt(4 * 3600)));
      event.run();
      switch (random.nextInt(4)) {
        case 0 -> school.restart();
        case 1 -> school.bean(DayKeeper.class).tick();
        case 2 -> school.settle();
        default -> school.now.set(school.now.get().plusSeconds(1));
      }
    }
    school.settleAt("2026-11-27T00:00:00");
  }
}
