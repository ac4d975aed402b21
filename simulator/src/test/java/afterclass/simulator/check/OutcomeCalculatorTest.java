package afterclass.simulator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests with outcomes computed by hand from the clauses, on both sides of each boundary. */
class OutcomeCalculatorTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  /** A complete winter day with a signature; each test changes one fact. */
  private record Case(
      boolean school,
      boolean summer,
      List<String> services,
      List<String> punches,
      String signature,
      Set<String> leave,
      Map<String, String> inspections,
      List<GroundTruthDay.Gap> outages,
      LocalDateTime asOf) {

    static Case of(String services, String... punches) {
      return new Case(
          true,
          false,
          List.of(services.split(" ", -1)),
          List.of(punches),
          "yes",
          Set.of(),
          Map.of(),
          List.of(),
          DATE.plusDays(1).atStartOfDay());
    }

    Case inSummer() {
      return new Case(
          school, true, services, punches, signature, leave, inspections, outages, asOf);
    }

    Case onDayOff() {
      return new Case(
          false, summer, services, punches, signature, leave, inspections, outages, asOf);
    }

    Case signed(String other) {
      return new Case(school, summer, services, punches, other, leave, inspections, outages, asOf);
    }

    Case onLeave(String... covers) {
      return new Case(
          school, summer, services, punches, signature, Set.of(covers), inspections, outages, asOf);
    }

    Case inspected(String service, String result) {
      return new Case(
          school,
          summer,
          services,
          punches,
          signature,
          leave,
          Map.of(service, result),
          outages,
          asOf);
    }

    Case without(String from, String to) {
      GroundTruthDay.Gap gap = new GroundTruthDay.Gap(LocalTime.parse(from), LocalTime.parse(to));
      return new Case(
          school, summer, services, punches, signature, leave, inspections, List.of(gap), asOf);
    }

    Case asOf(String time) {
      return new Case(
          school,
          summer,
          services,
          punches,
          signature,
          leave,
          inspections,
          outages,
          DATE.atTime(LocalTime.parse(time)));
    }

    /** Returns each service as {@code service hours status [rows]}. */
    List<String> judged() {
      GroundTruthDay day =
          new GroundTruthDay(
              "T001",
              DATE,
              school,
              summer,
              services,
              punches.stream().map(LocalTime::parse).toList(),
              signature,
              leave,
              inspections,
              outages,
              asOf);
      List<String> lines = new ArrayList<>();
      for (ExpectedOutcome e : OutcomeCalculator.judge(day)) {
        lines.add(e.service() + " " + e.hours() + " " + e.status() + " " + e.because());
      }
      return lines;
    }
  }

  private static void expect(Case one, String... lines) {
    assertEquals(List.of(lines), one.judged());
  }

  @Test
  void aFullWintersDayIsEarned() {
    expect(
        Case.of("morning-reading noon tutoring", "07:03:10", "11:31:00", "12:55:20", "17:02:11"),
        "morning-reading 2 earned []",
        "noon 3 earned []",
        "tutoring 1 earned []");
  }

  @Test
  void theMorningWindowHoldsItsLastMinute() {
    expect(Case.of("morning-reading", "07:00:00"), "morning-reading 2 earned []");
    expect(Case.of("morning-reading", "07:10:59.999"), "morning-reading 2 earned []");
    expect(
        Case.of("morning-reading", "06:59:59.999"),
        "morning-reading 2 forfeited [morning-check 六.1 early]");
    expect(
        Case.of("morning-reading", "06:59:00", "07:11:00"),
        "morning-reading 2 forfeited [morning-check 六.1 late]");
    expect(
        Case.of("morning-reading", "11:30:00"),
        "morning-reading 2 forfeited [morning-check 六.1 no-punch]");
  }

  @Test
  void theSheetCountsOnlyWithThePunch() {
    expect(
        Case.of("bus-duty", "07:05:00").signed("no"),
        "bus-duty 2 forfeited [morning-check 六.1 unsigned]");
    expect(
        Case.of("bus-duty", "07:05:00").signed("unknown"),
        "bus-duty 2 pending [morning-check 六.1 awaiting-sheet]");
    expect(Case.of("bus-duty").signed("no"), "bus-duty 2 forfeited [morning-check 六.1 no-punch]");
  }

  @Test
  void aBounceAtNoonIsOneTouch() {
    expect(
        Case.of("noon", "07:05:00", "11:30:00", "11:30:59"),
        "noon 3 forfeited [noon-double-punch 六.2 single-punch]");
    expect(Case.of("noon", "07:05:00", "11:30:00", "11:31:00"), "noon 3 earned []");
    expect(Case.of("noon", "07:05:00", "11:30:00", "13:30:59"), "noon 3 earned []");
    expect(
        Case.of("noon", "07:05:00", "11:30:00", "13:31:00"),
        "noon 3 forfeited [noon-double-punch 六.2 single-punch]");
    expect(
        Case.of("noon", "07:05:00", "11:29:59"),
        "noon 3 forfeited [noon-double-punch 六.2 no-punch]");
  }

  @Test
  void signingOutGoesByTheSeason() {
    expect(Case.of("tutoring", "07:05:00", "17:00:00"), "tutoring 1 earned []");
    expect(
        Case.of("tutoring", "07:05:00", "17:00:00").inSummer(),
        "tutoring 1 forfeited [sign-out-duty 六.3 early-sign-out]");
    expect(Case.of("tutoring", "07:05:00", "17:30:00").inSummer(), "tutoring 1 earned []");
    expect(
        Case.of("club", "07:05:00", "13:30:59"),
        "club 1 forfeited [sign-out-club 六.3 no-sign-out]");
    expect(
        Case.of("club", "07:05:00", "13:31:00"),
        "club 1 forfeited [sign-out-club 六.3 early-sign-out]");
    expect(
        Case.of("club tutoring", "07:05:00", "16:20:00"),
        "club 1 forfeited [sign-out-duty 六.3 early-sign-out]",
        "tutoring 1 forfeited [sign-out-duty 六.3 early-sign-out]");
  }

  @Test
  void aPostThatIsNotTakenForfeitsTheWholeDay() {
    expect(
        Case.of("club stair-duty", "07:05:00", "16:20:00").inspected("stair-duty", "absent"),
        "club 1 forfeited [post-inspection 四.5 post-absent]",
        "stair-duty 2 forfeited [post-inspection 四.5 post-absent]");
    expect(
        Case.of("gate-duty", "07:05:00").inspected("gate-duty", "late"),
        "gate-duty 0 forfeited [post-inspection 四.5 post-late]");
    expect(Case.of("club", "07:05:00", "16:20:00").inspected("club", "absent"), "club 1 earned []");
  }

  @Test
  void leaveExcusesAndWaives() {
    expect(
        Case.of("morning-reading noon").onLeave("*"),
        "morning-reading 2 excused [leave]",
        "noon 3 excused [leave]");
    expect(
        Case.of("morning-reading tutoring", "17:10:00").onLeave("morning-reading"),
        "morning-reading 2 excused [leave]",
        "tutoring 1 earned []");
    expect(
        Case.of("noon tutoring", "07:05:00", "17:10:00").onLeave("noon-double-punch"),
        "noon 3 earned []",
        "tutoring 1 earned []");
  }

  @Test
  void whatAnOutageMayHaveSwallowedIsHeld() {
    expect(
        Case.of("noon", "07:05:00").without("13:30:59", "15:00"),
        "noon 3 held [noon-double-punch 六.2 outage]");
    expect(
        Case.of("noon", "07:05:00").without("10:00", "11:30:00"),
        "noon 3 held [noon-double-punch 六.2 outage]");
    expect(
        Case.of("noon", "07:05:00").without("13:31:00", "15:00"),
        "noon 3 forfeited [noon-double-punch 六.2 no-punch]");
    expect(
        Case.of("noon", "07:15:00").without("12:00", "12:30"),
        "noon 3 forfeited [morning-check 六.1 late]");
  }

  @Test
  void beforeAWindowEndsNothingIsLost() {
    expect(
        Case.of("noon tutoring", "07:05:00").asOf("13:30:59"),
        "noon 3 pending [noon-double-punch 六.2 awaiting-punch]",
        "tutoring 1 pending [sign-out-duty 六.3 awaiting-punch]");
    expect(
        Case.of("noon tutoring", "07:05:00").asOf("13:31:00"),
        "noon 3 forfeited [noon-double-punch 六.2 no-punch]",
        "tutoring 1 pending [sign-out-duty 六.3 awaiting-punch]");
  }

  @Test
  void overtimeCountsWholeLessons() {
    expect(
        Case.of("noon overtime", "08:00:00", "11:19:59").onDayOff(),
        "noon 3 excused [not-a-school-day]",
        "overtime 4 earned []");
    expect(Case.of("overtime", "08:00:00", "11:20:00").onDayOff(), "overtime 5 earned []");
    expect(Case.of("overtime", "08:00:00").onDayOff(), "overtime 0 held [single-punch]");
  }
}
