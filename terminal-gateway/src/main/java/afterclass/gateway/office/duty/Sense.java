package afterclass.gateway.office.duty;

import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Parity;
import afterclass.gateway.office.value.PeopleText;
import afterclass.gateway.office.value.PeopleText.Person;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.ServiceText;
import afterclass.gateway.office.value.ServiceText.Certainty;
import afterclass.gateway.office.value.ServiceText.ServiceRead;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.StaffNoText;
import afterclass.gateway.office.value.TickText;
import afterclass.gateway.office.value.WeekdayHeading;
import afterclass.gateway.office.value.Weekdays;
import afterclass.gateway.office.value.WeeksText;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import afterclass.gateway.roster.StaffMember;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a text of a duty grid may be: weekday, service, people, class, time. Remembers its texts.
 */
final class Sense {
  private static final int SHORTEST_RUN = 5;

  private final School school;
  private final Set<String> names;
  private final ServiceText services;
  private final YearGuide guide;
  private final Headings headings;
  private final Map<String, Optional<WeekdayHeading>> weekdays = new HashMap<>();
  private final Map<String, List<ServiceRead>> words = new HashMap<>();
  private final Map<String, ServiceRead> single = new HashMap<>();
  private final Map<String, List<Person>> people = new HashMap<>();
  private final Map<String, Optional<Weekdays>> days = new HashMap<>();
  private final Map<String, Optional<String>> columns = new HashMap<>();
  private final Map<String, Boolean> headwords = new HashMap<>();
  private final Map<String, Optional<LocalDate>> dates = new HashMap<>();
  private final Map<String, Optional<Parity>> parities = new HashMap<>();

  Sense(School school, Headings headings, YearGuide guide) {
    this.school = school;
    this.headings = headings;
    this.guide = guide;
    this.names =
        school.staff().stream()
            .map(StaffMember::name)
            .map(School::bare)
            .collect(Collectors.toSet());
    this.services = ServiceWords.reader(school);
  }

  /** Returns the sense for a sheet, with the year that its titles name. */
  static Sense of(Grid grid, School school, String fileName) {
    List<String> context = new ArrayList<>(TableFinder.titles(grid, Math.min(3, grid.rows())));
    context.add(grid.name());
    context.add(fileName);
    YearGuide guide = YearGuide.of(context, List.of(), school.today());
    return new Sense(school, Headings.of("roster"), guide);
  }

  private static <T> T memo(Map<String, T> known, String text, Function<String, T> read) {
    T found = known.get(text);
    if (found == null) {
      found = read.apply(text);
      known.put(text, found);
    }
    return found;
  }

  boolean knows(String name) {
    return names.contains(School.bare(name));
  }

  /** Returns the weekday of a heading; empty for a name that begins like one, such as 周一帆. */
  Optional<WeekdayHeading> weekday(String text) {
    return memo(weekdays, text, this::readWeekday);
  }

  private Optional<WeekdayHeading> readWeekday(String text) {
    if (knows(Plain.tight(text))) {
      return Optional.empty();
    }
    return WeekdayHeading.read(text, guide)
        .filter(
            heading ->
                heading.rest().isEmpty()
                    || Forms.BRACKETED.matcher(heading.rest()).matches()
                    || Forms.NO_HAN.matcher(heading.rest()).matches()
                    || isService(heading.rest()));
  }

  /** Returns the weekday with which a title or a sheet's name begins. */
  Optional<WeekdayHeading> guided(String text) {
    return WeekdayHeading.read(text, guide)
        .filter(day -> day.rest().isEmpty() || Forms.WEEKDAY_FIRST.matcher(text).lookingAt())
        .filter(day -> !knows(Plain.tight(text)));
  }

  /** Returns the weekdays that a cell names and nothing else. */
  Optional<Weekdays> days(String text) {
    return memo(days, text, Weekdays::read);
  }

  /** Returns the weekdays that a remark names in words, such as 周一、三; a number is none. */
  Optional<Set<DayOfWeek>> ownDays(String remark) {
    return remark.isEmpty() || !Forms.WEEKDAY_FIRST.matcher(remark).lookingAt()
        ? Optional.empty()
        : days(remark).map(Weekdays::days);
  }

  /** Returns the date that a text names and nothing else. */
  Optional<LocalDate> date(String text) {
    return memo(dates, text, this::readDate);
  }

  private Optional<LocalDate> readDate(String text) {
    if (text.length() < 3 || knows(Plain.tight(text)) || Plain.isDigits(text)) {
      return Optional.empty();
    }
    return WhenText.read(text, guide)
        .filter(when -> when.rest().isEmpty() && when.spans().size() == 1 && !when.isOpen())
        .filter(when -> when.spans().get(0).isOneDay())
        .map(when -> when.spans().get(0).from());
  }

  /** Returns the day of the month that the titles name, for 3日, and 3 under such a heading. */
  Optional<LocalDate> dayOfMonth(String text, String heading) {
    boolean word = Forms.DAY.matcher(text).matches() && guide.month().isPresent();
    boolean digits = Plain.isDigits(text) && !Forms.DAYS.matcher(Plain.tight(heading)).matches();
    return word && !digits
        ? guide.on(guide.month().getAsInt(), Integer.parseInt(text.replaceAll("\\D", "")))
        : Optional.empty();
  }

  /** Returns the run of dates that a text names and nothing else. */
  Optional<Span> run(String text) {
    return text.length() < SHORTEST_RUN || text.codePoints().noneMatch(Character::isDigit)
        ? Optional.empty()
        : WhenText.read(text, guide)
            .filter(when -> when.rest().isEmpty() && when.spans().size() == 1 && !when.isOpen())
            .map(when -> when.spans().get(0))
            .filter(span -> span.length() > 1);
  }

  /** Returns the first day that a text names, however doubtful the last one is. */
  Optional<LocalDate> start(String text) {
    return WhenText.read(text, guide).stream()
        .flatMap(when -> when.spans().stream())
        .map(Span::from)
        .findFirst();
  }

  /** Returns the parity of weeks that a heading names and nothing else. */
  Optional<Parity> parity(String text) {
    return memo(parities, text, Sense::readParity);
  }

  private static Optional<Parity> readParity(String text) {
    return WeeksText.read(text)
        .filter(weeks -> weeks.runs().isEmpty() && weeks.parity() != Parity.EVERY)
        .map(WeeksText::parity);
  }

  List<ServiceRead> services(String text) {
    return memo(words, text, services::read);
  }

  ServiceRead service(String text) {
    return memo(single, text, services::readOne);
  }

  /** Returns whether a text is the word for one or several services. */
  boolean isService(String text) {
    return !text.isEmpty() && service(text).certainty() != Certainty.UNKNOWN;
  }

  /** Returns whether every word of a cell is that of a service. */
  boolean areServices(String text) {
    List<ServiceRead> read = services(text);
    return !read.isEmpty() && read.stream().allMatch(word -> word.certainty() != Certainty.UNKNOWN);
  }

  List<Person> people(String text) {
    return memo(people, text, cell -> PeopleText.split(cell, this::knows).people());
  }

  /** Returns whether somebody of the staff list is named in a cell. */
  boolean namesSomebody(String text) {
    return people(text).stream().anyMatch(Person::known);
  }

  /** Returns whether a cell may name people who are not on the staff list. */
  boolean mayBePeople(String text) {
    List<Person> read = people(text);
    return !read.isEmpty()
        && read.stream()
            .allMatch(
                person ->
                    Plain.isHan(person.name())
                        && person.name().length() <= 4
                        && person.spoken().length() > 1);
  }

  /** Returns whether a text is one that stands in the cells of duty grids. */
  boolean isDutyText(String text) {
    return namesSomebody(text)
        || isTick(text)
        || days(text).isPresent()
        || CellWords.of(text).stream().anyMatch(part -> areServices(part.text()))
        || CellWords.of(text).stream().anyMatch(part -> days(part.text()).isPresent());
  }

  /** Returns whether a text is the number of somebody on the staff list. */
  boolean isStaffNo(String text) {
    return StaffNoText.read(text).filter(no -> school.numbered(no).isPresent()).isPresent();
  }

  boolean isClass(String text) {
    return Forms.CLASS.matcher(Plain.tight(text)).matches();
  }

  boolean isTime(String text) {
    String plain = Plain.tight(text);
    return Forms.TIME.matcher(plain).matches() && weekday(text).isEmpty();
  }

  boolean isTick(String text) {
    return !text.isEmpty() && TickText.read(text) == TickText.YES;
  }

  boolean isNothing(String text) {
    return NothingText.read(text).filter(it -> it != NothingText.PENDING).isPresent();
  }

  boolean isSum(String text) {
    return Forms.SUM.matcher(Plain.tight(text)).matches();
  }

  /** Returns the name of the column that a heading means. */
  Optional<String> column(String heading) {
    return memo(columns, heading, headings::column);
  }

  /** Returns whether a text looks like the heading of a column of labels. */
  boolean isHeadword(String text) {
    return memo(headwords, text, this::readHeadword);
  }

  private boolean readHeadword(String text) {
    String plain = Plain.tight(text);
    return plain.length() <= 20
        && !isClass(text)
        && weekday(text).isEmpty()
        && (column(text).isPresent() || Forms.HEADWORD.matcher(plain).matches() || isSum(text));
  }
}
