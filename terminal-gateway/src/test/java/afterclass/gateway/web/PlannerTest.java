package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.days.DayChange;
import afterclass.gateway.days.DayPreview;
import afterclass.gateway.days.KeeperSettings;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.web.facts.Planned;
import afterclass.gateway.web.facts.PlannedFile;
import afterclass.gateway.web.facts.Planner;
import afterclass.gateway.web.form.PackedFile;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a day is judged once for a preview that shows it, and otherwise not. */
class PlannerTest {
  private static final byte[] LEAVE = file("T1,2026-11-23,2026-11-23,*");
  private static final byte[] HALF_BAD = file("T1,2026-11-23,2026-11-23,*", "T9,2026-11-23,,*");

  private final List<StaffDay> judged = new ArrayList<>();
  private Office office;
  private Planner planner;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
    EmbeddedGateway gateway = office.gateway();
    planner =
        new Planner(
            gateway.bean(ImportService.class),
            gateway.bean(LiveRoster.class),
            gateway.bean(ReportSources.class),
            gateway.bean(KeeperSettings.class),
            counting(gateway.bean(DayPreview.class)),
            gateway.bean(InstantSource.class));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static byte[] file(String... rows) {
    String text = "staffNo,from,to,covers\n" + String.join("\n", rows) + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the service's own preview, which also records every day that it judges. */
  private DayPreview counting(DayPreview real) {
    return new DayPreview() {
      @Override
      public List<DayOutcome> on(LocalDate date, Instant now) {
        throw new AssertionError("a plan asks for changes alone");
      }

      @Override
      public Optional<DayFacts> facts(StaffDay day, Instant now) {
        throw new AssertionError("a plan asks for changes alone");
      }

      @Override
      public List<DayChange> changes(RosterSnapshot facts, Collection<StaffDay> days, Instant now) {
        judged.addAll(days);
        return real.changes(facts, days, now);
      }
    };
  }

  @Test
  void aFileThatIsTakenAsItWasShownJudgesItsDaysOnce() {
    Planned shown = planner.file(ImportKind.LEAVE, LEAVE, "a.csv").plan();
    List<StaffDay> once = List.of(new StaffDay("T1", LocalDate.of(2026, 11, 23)));
    assertEquals(once, judged);
    assertEquals(1, shown.changes().size());
    assertInstanceOf(
        PlannedFile.Outcome.Taken.class,
        planner.file(ImportKind.LEAVE, LEAVE, "a.csv").take(shown.seen(), Actor.command()));
    assertEquals(once, judged);
  }

  @Test
  void aFileThatWouldDoSomethingElseByNowIsJudgedForTheNewPreview() {
    PlannedFile.Outcome outcome =
        planner.file(ImportKind.LEAVE, LEAVE, "a.csv").take("something else", Actor.command());
    assertEquals(1, assertInstanceOf(PlannedFile.Outcome.Otherwise.class, outcome).would().days());
    assertEquals(1, judged.size());
  }

  @Test
  void rowsThatGoTogetherJudgeNothingIfOneIsBad() {
    Planned planned = planner.file(ImportKind.LEAVE, HALF_BAD, "enter").together();
    assertEquals(1, planned.problems().size());
    assertEquals(List.of(), planned.roster().facts());
    assertEquals(List.of(), judged);
    assertEquals(
        1, planner.file(ImportKind.LEAVE, LEAVE, "enter").together().roster().facts().size());
    assertEquals(1, judged.size());
  }

  @Test
  void aPreviewStraightAfterAnImportShowsOnlyItsOwnChanges() {
    assertTrue(planner.file(ImportKind.LEAVE, LEAVE, "a.csv").takeAll(Actor.command()).clean());
    // T1's day waits to be judged; T2's leave changes T2's day alone, a note about T1 nothing.
    Planned again =
        planner.file(ImportKind.LEAVE, file("T1,2026-11-23,2026-11-23,*"), "b.csv").plan();
    assertEquals(List.of(), again.changes());
    Planned other =
        planner
            .file(
                ImportKind.LEAVE,
                file("T1,2026-11-23,2026-11-23,morning-reading", "T2,2026-11-23,2026-11-23,*"),
                "c.csv")
            .plan();
    Planned after = settled(other);
    assertEquals(after.changes(), other.changes());
    assertEquals(
        List.of("T1 tutoring EXCUSED EARNED", "T2 morning-reading FORFEITED EXCUSED"),
        other.changes().stream()
            .flatMap(change -> change.services().stream().map(each -> said(change, each)))
            .toList());
  }

  /** Returns the same preview once every day is judged. */
  private Planned settled(Planned shown) {
    office.settle();
    byte[] rows = PackedFile.read(shown.file());
    return planner.file(ImportKind.LEAVE, rows, shown.source()).plan();
  }

  private static String said(DayChange change, DayChange.ServiceChange service) {
    return String.join(
        " ",
        change.day().staff(),
        service.service(),
        String.valueOf(Objects.requireNonNull(service.before()).status()),
        String.valueOf(Objects.requireNonNull(service.after()).status()));
  }

  @Test
  void rowsTakenUnseenAndRefusalsJudgeNothing() {
    assertTrue(planner.file(ImportKind.LEAVE, LEAVE, "enter").takeAll(Actor.command()).clean());
    assertEquals(0, planner.refused("swap", List.of()).days());
    assertEquals(List.of(), judged);
  }
}
