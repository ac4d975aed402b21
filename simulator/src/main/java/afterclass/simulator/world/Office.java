package afterclass.simulator.world;

import afterclass.simulator.scenario.Person;
import afterclass.simulator.scenario.Scenario.Day;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The simulated office: sends its data to the service as CSV imports. */
final class Office {

  private final SimulatedSite stage;

  Office(SimulatedSite stage) {
    this.stage = stage;
  }

  /** Imports staff, cards, roster and calendar before the first day. */
  void begin(List<Person> people, List<Day> days) throws IOException, InterruptedException {
    LocalDate first = days.get(0).date();
    stage.api().importCsv("staff", csv("staffNo,name", people, p -> p.no() + "," + p.name()));
    List<String> credentials =
        people.stream()
            .flatMap(person -> credentials(person).map(each -> each + "," + person.no()))
            .toList();
    stage
        .api()
        .importCsv("cards", csv("card,staffNo,from", credentials, each -> each + "," + first));
    stage.api().importCsv("calendar", csv("date,type,season", days, Office::calendarRow));
    List<String> roster =
        days.stream().flatMap(day -> people.stream().flatMap(p -> rosterRows(p, day))).toList();
    stage.api().importCsv("roster", csv("staffNo,weekday,service,from,to", roster, row -> row));
  }

  /** Returns a person's card and user numbers on terminals. */
  private Stream<String> credentials(Person person) {
    return Stream.concat(Stream.of(person.card()), stage.ownCredentials(person.no()).stream())
        .filter(credential -> !credential.isEmpty());
  }

  private static String calendarRow(Day day) {
    return day.date()
        + ","
        + (day.school() ? "school" : "off")
        + ","
        + (day.summer() ? "summer" : "winter");
  }

  /** Returns roster rows that apply to that day only, so that no other day has absentees. */
  private static Stream<String> rosterRows(Person person, Day day) {
    int weekday = day.date().getDayOfWeek().getValue();
    return person.services().stream()
        .map(
            service ->
                String.join(
                    ",",
                    person.no(),
                    String.valueOf(weekday),
                    service,
                    day.date().toString(),
                    day.date().toString()));
  }

  /** Imports the user numbers of people at a time clock; they are in the order of the people. */
  void users(String terminal, List<Person> people, LocalDate from)
      throws IOException, InterruptedException {
    stage
        .api()
        .importCsv(
            "cards",
            csv(
                "card,staffNo,from",
                people,
                p -> "user/" + terminal + "/" + PastMonth.number(p) + "," + p.no() + "," + from));
  }

  /** Imports the roster of everyone on the weekdays of a period. */
  void roster(List<Person> people, LocalDate from, LocalDate to)
      throws IOException, InterruptedException {
    List<String> rows = new ArrayList<>();
    for (Person person : people) {
      for (String service : person.services()) {
        for (int weekday = 1; weekday <= DayOfWeek.FRIDAY.getValue(); weekday++) {
          rows.add(String.join(",", person.no(), "" + weekday, service, "" + from, "" + to));
        }
      }
    }
    stage.api().importCsv("roster", csv("staffNo,weekday,service,from,to", rows, row -> row));
  }

  void card(String card, String staff, LocalDate from) throws IOException, InterruptedException {
    stage.api().importCsv("cards", "card,staffNo,from\n" + card + "," + staff + "," + from + "\n");
  }

  void sheet(LocalDate date, Set<String> staff, Set<String> missing)
      throws IOException, InterruptedException {
    stage
        .api()
        .importCsv(
            "sign-in",
            csv(
                "date,staffNo,signed",
                List.copyOf(new TreeSet<>(staff)),
                no -> date + "," + no + "," + (missing.contains(no) ? "no" : "yes")));
  }

  void inspection(LocalDate date, String staff, String service, String result)
      throws IOException, InterruptedException {
    String row = String.join(",", date.toString(), staff, service, result);
    stage.api().importCsv("inspections", "date,staffNo,service,result\n" + row + "\n");
  }

  void leave(LocalDate date, String staff, Set<String> covers)
      throws IOException, InterruptedException {
    String row =
        String.join(",", staff, date.toString(), date.toString(), String.join(";", covers));
    stage.api().importCsv("leave", "staffNo,from,to,covers\n" + row + "\n");
  }

  void substitute(LocalDate date, String staff, String service, String by)
      throws IOException, InterruptedException {
    String row = String.join(",", date.toString(), staff, "substitute", service, by);
    stage.api().importCsv("exceptions", "date,staffNo,action,service,substitute\n" + row + "\n");
  }

  private static <T> String csv(String heading, List<T> rows, Function<T, String> row) {
    return rows.stream().map(row).collect(Collectors.joining("\n", heading + "\n", "\n"));
  }
}
