package afterclass.simulator.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The comparison of what happened with the service's days, ledger and forfeit report. */
public final class Auditor {

  private final ServiceResults books;
  private final List<Difference> differences = new ArrayList<>();
  private int days;
  private int services;
  private int hours;

  private Auditor(ServiceResults books) {
    this.books = books;
  }

  /**
   * Compares the service's results with what happened.
   *
   * @param truth every staff day played
   * @param books the service's results for the same dates
   */
  public static Verdict audit(List<GroundTruthDay> truth, ServiceResults books) {
    Auditor auditor = new Auditor(books);
    Map<LocalDate, List<GroundTruthDay>> byDate = new TreeMap<>();
    truth.forEach(day -> byDate.computeIfAbsent(day.date(), d -> new ArrayList<>()).add(day));
    byDate.forEach(auditor::date);
    return new Verdict(auditor.days, auditor.services, auditor.hours, auditor.differences);
  }

  private void date(LocalDate date, List<GroundTruthDay> truth) {
    Map<String, List<FoundOutcome>> judged = books.days(date);
    Map<String, List<FoundOutcome>> posted = books.ledger(date);
    Set<String> strangers = new TreeSet<>(judged.keySet());
    strangers.addAll(posted.keySet());
    List<String> forfeits = new ArrayList<>();
    for (GroundTruthDay day : truth) {
      strangers.remove(day.staff());
      List<ExpectedOutcome> expected = OutcomeCalculator.judge(day);
      days++;
      services += expected.size();
      hours += expected.stream().mapToInt(ExpectedOutcome::hours).sum();
      compare(day, "day", expected, judged.getOrDefault(day.staff(), List.of()));
      compare(
          day,
          "ledger",
          expected.stream().filter(e -> !e.status().equals("pending")).toList(),
          posted.getOrDefault(day.staff(), List.of()));
      expected.stream()
          .filter(e -> e.status().equals("forfeited"))
          .forEach(e -> forfeits.add(day.staff() + " " + e.service() + " " + e.hours()));
    }
    for (String stranger : strangers) {
      boolean empty =
          judged.getOrDefault(stranger, List.of()).isEmpty()
              && posted.getOrDefault(stranger, List.of()).isEmpty();
      if (!empty) {
        differ(date, stranger, "", "day", "nothing: nobody of that number took part", "judged");
      }
    }
    report(date, forfeits, books.forfeits(date));
  }

  private void compare(
      GroundTruthDay day, String book, List<ExpectedOutcome> expected, List<FoundOutcome> found) {
    Map<String, FoundOutcome> byService = new TreeMap<>();
    for (FoundOutcome f : found) {
      if (byService.put(f.service(), f) != null) {
        differ(day.date(), day.staff(), f.service(), book, "one entry", "more than one");
      }
    }
    for (ExpectedOutcome e : expected) {
      FoundOutcome f = byService.remove(e.service());
      if (f == null) {
        differ(day.date(), day.staff(), e.service(), book, e.status(), "not there");
      } else {
        compareService(day, book, e, f);
      }
    }
    byService
        .keySet()
        .forEach(s -> differ(day.date(), day.staff(), s, book, "no such entry", "an entry"));
  }

  private void compareService(GroundTruthDay day, String book, ExpectedOutcome e, FoundOutcome f) {
    if (!e.status().equals(f.status())) {
      differ(day.date(), day.staff(), e.service(), book + " status", e.status(), f.status());
    } else if (!e.because().equals(f.because())) {
      differ(
          day.date(),
          day.staff(),
          e.service(),
          book + " reasons",
          e.because().toString(),
          f.because().toString());
    }
    if (e.hours() != f.hours()) {
      differ(
          day.date(),
          day.staff(),
          e.service(),
          book + " lesson hours",
          String.valueOf(e.hours()),
          String.valueOf(f.hours()));
    }
  }

  private void report(LocalDate date, List<String> expected, List<String> found) {
    List<String> left = new ArrayList<>(found);
    for (String line : expected) {
      if (!left.remove(line)) {
        differ(date, line.split(" ", -1)[0], "", "forfeit report", "a line '" + line + "'", "none");
      }
    }
    left.stream()
        .sorted(Comparator.naturalOrder())
        .forEach(
            line ->
                differ(
                    date,
                    line.split(" ", -1)[0],
                    "",
                    "forfeit report",
                    "no such line",
                    "'" + line + "'"));
  }

  private void differ(
      LocalDate date, String staff, String service, String what, String expected, String found) {
    differences.add(new Difference(date, staff, service, what, expected, found));
  }
}
