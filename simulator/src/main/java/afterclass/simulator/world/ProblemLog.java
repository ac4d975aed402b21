package afterclass.simulator.world;

import afterclass.gateway.days.PunchReader;
import afterclass.gateway.days.SeenPunch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The log of the problems that a scenario causes. What became of each affected record is looked up
 * in the service when the run ends.
 */
final class ProblemLog {

  private final SimulatedSite stage;
  private final List<Noted> noted = new ArrayList<>();

  private record Noted(
      LocalDateTime at, String what, String outcome, String terminal, long after, long upTo) {}

  ProblemLog(SimulatedSite stage) {
    this.stage = stage;
  }

  /** Logs a problem with a known outcome. */
  void note(String what, String outcome) {
    noted.add(new Noted(now(), what, outcome, "", 0, 0));
  }

  /** Logs a problem that left a terminal's journal records at positions {@code (after, upTo]}. */
  void record(String terminal, String what, long after, long upTo) {
    noted.add(new Noted(now(), what, "", terminal, after, upTo));
  }

  private LocalDateTime now() {
    return stage.clock().wallClock().toLocalDateTime();
  }

  List<ScenarioProblem> account() {
    return noted.stream().map(n -> new ScenarioProblem(n.at(), n.what(), outcome(n))).toList();
  }

  private String outcome(Noted trouble) {
    if (!trouble.outcome().isEmpty()) {
      return trouble.outcome();
    }
    List<SeenPunch> seen = new ArrayList<>();
    LocalDate date = trouble.at().toLocalDate();
    for (SeenPunch punch : stage.gateway().bean(PunchReader.class).on(date)) {
      long position = punch.stored().position();
      boolean of = punch.stored().record().terminal().equals(trouble.terminal());
      if (of && position > trouble.after() && position <= trouble.upTo()) {
        seen.add(punch);
      }
    }
    return seen.isEmpty()
        ? "passed over: it never became a record"
        : seen.stream().map(ProblemLog::told).distinct().collect(Collectors.joining("; "));
  }

  private static String told(SeenPunch punch) {
    String staff = punch.staff();
    String note = punch.stored().record().note();
    return switch (punch.status()) {
      case COUNTED -> "kept; counts for " + staff + " since the card was assigned";
      case UNKNOWN_CARD -> "kept as an unknown card until somebody is given it";
      case SUSPECT -> "kept as suspect: never counted, forfeits nobody";
      case REFUSED -> "kept as refused" + (note == null ? "" : ": " + note);
      case QUARANTINED -> "kept in quarantine";
      case EVENT -> "kept as an event";
    };
  }
}
