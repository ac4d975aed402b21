package afterclass.rules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FenTotals;
import afterclass.rules.model.HourTotals;
import afterclass.rules.model.Incident;
import afterclass.rules.model.Justification;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.model.Reason;
import afterclass.rules.model.RequirementState;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests of outcomes as JSON: the line of the command line, and the complete form in both
 * directions.
 */
class OutcomeJsonTest {

  private static final DayOutcome OUTCOME =
      new DayOutcome(
          "T001",
          LocalDate.of(2026, 11, 23),
          "winter",
          List.of(
              new ServiceOutcome(
                  "noon",
                  3,
                  9000L,
                  ServiceStatus.FORFEITED,
                  List.of(new Justification("morning-check", "六.1", Reason.LATE))),
              new ServiceOutcome(
                  "club",
                  1,
                  3000L,
                  ServiceStatus.EXCUSED,
                  List.of(new Justification(null, null, Reason.LEAVE)))),
          new HourTotals(0, 3, 1, 0, 0),
          new FenTotals(0, 9000, 3000, 0, 0),
          List.of(new Incident(Incident.IncidentType.LATE, "四.6", "morning-check")),
          List.of(
              new RequirementTrace(
                  "morning-check",
                  List.of("六.1"),
                  RequirementState.FAILED,
                  Reason.LATE,
                  LocalTime.of(7, 0),
                  LocalTime.of(7, 10),
                  1,
                  List.of(),
                  List.of(LocalTime.of(7, 11)),
                  List.of("noon", "club")),
              new RequirementTrace(
                  "post-inspection",
                  List.of("四.5", "四.6"),
                  RequirementState.MET,
                  null,
                  null,
                  null,
                  0,
                  List.of(),
                  List.of(),
                  List.of("noon", "club"))),
          new PolicyStamp("extended-service", "1", "00ff"),
          LocalDateTime.parse("2026-11-24T00:00:00"));

  @Test
  void theLineIsThatOfTheContractWithAmountsWhereThereIsARate() {
    assertEquals(
        "{\"staff\":\"T001\",\"date\":\"2026-11-23\",\"season\":\"winter\",\"services\":["
            + "{\"service\":\"noon\",\"hours\":3,\"status\":\"forfeited\",\"because\":["
            + "{\"requirement\":\"morning-check\",\"clause\":\"六.1\",\"reason\":\"late\"}]},"
            + "{\"service\":\"club\",\"hours\":1,\"status\":\"excused\",\"because\":["
            + "{\"reason\":\"leave\"}]}],"
            + "\"hours\":{\"earned\":0,\"forfeited\":3,\"excused\":1,\"held\":0,\"pending\":0},"
            + "\"fen\":{\"earned\":0,\"forfeited\":9000,\"excused\":3000,\"held\":0,\"pending\":0},"
            + "\"incidents\":[{\"kind\":\"late\",\"clause\":\"四.6\","
            + "\"requirement\":\"morning-check\"}]}",
        OutcomeJson.line(OUTCOME));
  }

  @Test
  void theWholeOutcomeComesBackAsItWas() {
    String json = OutcomeJson.full(OUTCOME);
    assertEquals(OUTCOME, OutcomeJson.readFull(json));
    assertEquals(json, OutcomeJson.full(OutcomeJson.readFull(json)));
  }

  @Test
  void aBrokenOutcomeIsRefused() {
    String json = OutcomeJson.full(OUTCOME);
    assertEquals(
        "found no asOf in the outcome; expected it",
        assertThrows(
                JsonException.class,
                () -> OutcomeJson.readFull(json.replaceAll("\"asOf\":\"[^\"]*\",", "")))
            .getMessage());
    assertEquals(
        "found \"paid\" as status; expected one of earned, excused, forfeited, held, pending",
        assertThrows(
                JsonException.class,
                () -> OutcomeJson.readFull(json.replace("\"forfeited\",", "\"paid\",")))
            .getMessage());
  }

  @Test
  void anErrorStandsInPlaceOfAnOutcome() {
    assertEquals(
        "{\"line\":7,\"error\":\"found \\\"x\\\"\\u001f\"}",
        OutcomeJson.error(7, "found \"x\"\u001f"));
  }
}
