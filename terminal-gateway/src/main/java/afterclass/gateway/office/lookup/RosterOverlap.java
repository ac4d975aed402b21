package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.ReadRow;
import afterclass.gateway.roster.WeeklyPost;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The comparison of a roster file with what the roster has for the same people, services and dates,
 * perhaps from an earlier file. Where the roster has more, it is asked once whether that stays.
 */
public final class RosterOverlap {
  private static final String ADD = "add";
  private static final String REPLACE = "replace";
  private static final int SHOWN = 5;
  private static final int LINES = 10;

  private final Clerk clerk;
  private final Map<WeeklyLine.Duty, List<WeeklyLine>> file = new LinkedHashMap<>();
  private final Map<WeeklyLine.Duty, List<WeeklyPost>> roster = new LinkedHashMap<>();
  private final List<ReadRow> same = new ArrayList<>();
  private final List<ReadRow> different = new ArrayList<>();
  private final Set<String> people = new LinkedHashSet<>();

  private RosterOverlap(Clerk clerk) {
    this.clerk = clerk;
    List<ReadRow> rows = clerk.taken();
    for (ReadRow row : rows) {
      WeeklyLine.of(row)
          .ifPresent(line -> file.computeIfAbsent(line.duty(), key -> new ArrayList<>()).add(line));
    }
    clerk
        .school()
        .roster()
        .weeklyLines()
        .filter(post -> file.containsKey(duty(post)))
        .forEach(post -> roster.computeIfAbsent(duty(post), k -> new ArrayList<>()).add(post));
    rows.forEach(row -> WeeklyLine.of(row).ifPresent(line -> sort(row, line)));
  }

  /** Tells of the rows that overlap with the roster, and asks if the roster has more. */
  public static void ask(Clerk clerk) {
    RosterOverlap overlap = new RosterOverlap(clerk);
    if (!overlap.people.isEmpty()) {
      overlap.tell();
      overlap.settle();
    }
  }

  private static WeeklyLine.Duty duty(WeeklyPost post) {
    return new WeeklyLine.Duty(post.staff(), post.service());
  }

  private void sort(ReadRow row, WeeklyLine line) {
    List<WeeklyPost> there =
        roster.getOrDefault(line.duty(), List.of()).stream().filter(line::meets).toList();
    if (there.isEmpty()) {
      return;
    }
    people.add(line.duty().staff());
    boolean known = there.stream().anyMatch(post -> post.weekday() == line.weekday());
    (known ? same : different).add(row);
  }

  private void tell() {
    clerk.tell(
        Phrase.of(
            "office.overlap",
            same.size() + different.size(),
            same.size(),
            different.size(),
            names()));
  }

  /** Returns the names of the people whose rows overlap, of many the first. */
  private Phrase names() {
    List<String> names = people.stream().limit(SHOWN).map(this::name).toList();
    Phrase list = new Phrase.Both(String.join("、", names), String.join(", ", names));
    return people.size() > SHOWN ? Phrase.of("office.people-among", list, people.size()) : list;
  }

  private void settle() {
    List<Map<String, String>> more = more();
    if (more.isEmpty()) {
      return;
    }
    Optional<String> answer = clerk.ask(question(more));
    if (answer.isEmpty()) {
      different.forEach(clerk::takeBack);
      clerk.wait(different.size() + more.size());
    } else if (answer.get().equals(REPLACE)) {
      List<Place> where = where();
      more.forEach(row -> clerk.row(where, row));
    }
  }

  private Question question(List<Map<String, String>> more) {
    List<Place> where = where();
    return Question.choice(
            Question.OVERLAP,
            where.get(0),
            "",
            Phrase.of("office.ask.overlap", names(), more.size(), lines(more)),
            List.of(
                Choice.of(ADD, "office.choice.overlap-add"),
                Choice.of(REPLACE, "office.choice.overlap-replace", more.size())))
        .at(where);
  }

  /** Returns who has which service on which weekdays, of many the first. */
  private Phrase lines(List<Map<String, String>> more) {
    Map<WeeklyLine.Duty, SortedSet<DayOfWeek>> days = new LinkedHashMap<>();
    for (Map<String, String> row : more) {
      String staff = row.getOrDefault("staffNo", "");
      String service = row.getOrDefault("service", "");
      days.computeIfAbsent(new WeeklyLine.Duty(staff, service), duty -> new TreeSet<>())
          .add(DayOfWeek.of(Integer.parseInt(row.getOrDefault("weekday", "1"))));
    }
    Phrase list =
        Phrase.list(
            days.entrySet().stream()
                .limit(LINES)
                .map(each -> line(each.getKey(), each.getValue()))
                .toList());
    return days.size() > LINES ? Phrase.of("office.overlap-among", list, days.size()) : list;
  }

  private Phrase line(WeeklyLine.Duty duty, SortedSet<DayOfWeek> days) {
    Phrase service =
        clerk
            .school()
            .service(duty.service())
            .<Phrase>map(known -> new Phrase.Both(known.nameZh(), known.nameEn()))
            .orElseGet(() -> new Phrase.Both(duty.service(), duty.service()));
    Phrase on = new Phrase.Both(days(days, Locale.CHINA), days(days, Locale.ENGLISH));
    return Phrase.of("office.overlap-line", name(duty.staff()), on, service);
  }

  private static String days(SortedSet<DayOfWeek> days, Locale language) {
    return days.stream()
        .map(day -> day.getDisplayName(TextStyle.SHORT, language))
        .collect(Collectors.joining(" "));
  }

  private String name(String no) {
    return clerk.school().numbered(no).map(member -> member.name()).orElse(no);
  }

  private List<Place> where() {
    return (different.isEmpty() ? same : different)
        .stream().flatMap(row -> row.where().stream()).distinct().toList();
  }

  /** Returns rows that take out what the roster has more for the duties and dates of the file. */
  private List<Map<String, String>> more() {
    Set<Map<String, String>> rows = new LinkedHashSet<>();
    file.forEach(
        (duty, lines) -> {
          for (WeeklyPost post : roster.getOrDefault(duty, List.of())) {
            lines.stream()
                .filter(line -> line.meets(post))
                .filter(line -> lines.stream().noneMatch(other -> other.holds(post, line)))
                .forEach(line -> rows.add(line.takingOut(post)));
          }
        });
    return List.copyOf(rows);
  }
}
