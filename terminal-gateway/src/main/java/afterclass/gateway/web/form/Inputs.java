package afterclass.gateway.web.form;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.report.Grouping;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.problem.FieldName;
import afterclass.gateway.web.problem.Problem;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parsers of request parameters and fields; an invalid value is a {@link Problem}. */
public final class Inputs {
  /** First accepted date; an earlier one is a typing error, and would take long to evaluate. */
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private Inputs() {}

  /**
   * Returns the date in a parameter.
   *
   * @param name name of the parameter, for the error message
   */
  public static LocalDate date(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw Problem.badRequest("missing-date", "", new FieldName(name));
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.isBefore(FIRST) || date.isAfter(LAST)) {
        throw Problem.badRequest("bad-date", text, new FieldName(name));
      }
      return date;
    } catch (DateTimeParseException e) {
      throw Problem.badRequest("bad-date", text, new FieldName(name));
    }
  }

  /**
   * Returns the wall-clock time in a parameter, as {@code 2026-11-27T18:00}; empty if it is empty.
   *
   * @param name name of the parameter, for the error message
   */
  public static Optional<LocalDateTime> wallTime(String name, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDateTime time = LocalDateTime.parse(text);
      date(name, time.toLocalDate().toString());
      return Optional.of(time);
    } catch (DateTimeParseException e) {
      throw Problem.badRequest("bad-wall-time", text, new FieldName(name));
    }
  }

  /**
   * Returns the number in a parameter of at most six digits; 0 if it is empty.
   *
   * @param name name of the parameter, for the error message
   */
  public static int number(String name, String text) {
    if (!text.matches("\\d{0,6}")) {
      throw Problem.badRequest("bad-number", text, new FieldName(name));
    }
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  /**
   * Returns the month in a parameter, as {@code 2026-11}.
   *
   * @param name name of the parameter, for the error message
   */
  public static YearMonth month(String name, String text) {
    return YearMonth.from(date(name, text + "-01"));
  }

  /** Returns the query of a report that a request's parameters ask for. */
  public static ReportQuery query(
      @Nullable String from,
      @Nullable String to,
      @Nullable String staff,
      @Nullable String service,
      @Nullable String clause) {
    LocalDate first = date("from", from);
    LocalDate last = date("to", to);
    if (last.isBefore(first) || last.isAfter(first.plusDays(ReportQuery.MAX_DAYS - 1L))) {
      throw Problem.badRequest("bad-range", first + " – " + last, ReportQuery.MAX_DAYS);
    }
    return new ReportQuery(first, last, filled(staff), filled(service), filled(clause));
  }

  /** Returns the grouping of a report's lines; {@code null} if none is requested. */
  public static @Nullable Grouping grouping(@Nullable String text, Report report) {
    String asked = filled(text);
    if (asked == null) {
      return null;
    }
    return Grouping.ofCode(asked)
        .filter(report.groupings()::contains)
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "bad-grouping",
                    asked,
                    report.name(),
                    report.groupings().stream()
                        .map(Grouping::code)
                        .collect(Collectors.joining(", "))));
  }

  /** Returns an address if it belongs to this service; otherwise another. */
  public static String inside(String address, String otherwise) {
    return address.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? address : otherwise;
  }

  /**
   * Returns the query, with the number of its staff member, if every filter names something that
   * exists.
   *
   * @throws Problem if the staff number, the service, the clause or the group does not exist
   */
  public static ReportQuery known(ReportQuery query, ReportSources sources) {
    String asked = query.staff();
    String no = asked == null ? null : staff(asked, sources.roster()).no();
    ifSaid(query.service(), name -> service(name, sources.policy()));
    Grouping by = query.by();
    String group = query.group();
    if (by != null && group != null && !group.equals(Grouping.NONE)) {
      group(by, group, sources);
    }
    return query.forStaff(no);
  }

  private static void ifSaid(@Nullable String said, Function<String, ?> check) {
    if (said != null) {
      Object known = check.apply(said);
      assert known != null;
    }
  }

  private static void group(Grouping by, String group, ReportSources sources) {
    Object known =
        switch (by) {
          case STAFF -> staff(group, sources.roster());
          case SERVICE -> service(group, sources.policy());
          case CLAUSE -> group;
          case DAY -> date("group", group);
          case MONTH -> month("group", group);
          case WEEK -> week(group);
        };
    assert known != null;
  }

  private static String week(String text) {
    if (!text.matches("20\\d\\d-W[0-5]\\d")) {
      throw Problem.badRequest("bad-week", text);
    }
    return text;
  }

  private static ServiceDefinition service(String name, PoliciesInForce policies) {
    return services(policies)
        .filter(
            service ->
                service.id().equals(name)
                    || service.nameZh().equals(name)
                    || service.nameEn().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.notFound(
                    "unknown-service",
                    name,
                    Phrase.list(
                        services(policies)
                            .map(s -> new Phrase.Both(s.nameZh(), s.nameEn()))
                            .distinct()
                            .toList())));
  }

  private static Stream<ServiceDefinition> services(PoliciesInForce policies) {
    return policies.versions().stream()
        .flatMap(plan -> plan.policy().on(later(FIRST, plan.from())).services().stream());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  public static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * Returns the value of a required field of a body.
   *
   * @param name name of the field, for the error message
   */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw Problem.badRequest("missing-field", name, new FieldName(name));
    }
    return value;
  }

  /** Returns the values of a required list without {@code null} items. */
  public static <C extends Collection<?>> C all(String name, @Nullable C values) {
    C given = required(name, values);
    int place = 0;
    for (Object value : given) {
      required(name + "[" + place + "]", value);
      place++;
    }
    return given;
  }

  /** Returns the staff member that a field names; see {@link StaffNumber}. */
  public static StaffMember staff(String text, RosterSnapshot roster) {
    return roster
        .staff(StaffNumber.of(text, roster))
        .orElseThrow(() -> Problem.notFound("unknown-staff", text));
  }

  /** Returns the kind of fact with a name in addresses. */
  public static ImportKind importKind(String verb) {
    return ImportKind.ofVerb(verb)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "unknown-import",
                    verb,
                    Arrays.stream(ImportKind.values())
                        .map(ImportKind::verb)
                        .collect(Collectors.joining(", "))));
  }

  /**
   * Returns the staff number that a request is for: anyone's if the viewer may enter facts.
   *
   * @param staff staff number in the request; empty for the viewer's own
   */
  public static String askedFor(Viewer viewer, String staff, RosterSnapshot roster) {
    String no = staff.isEmpty() ? viewer.staff() : StaffNumber.of(staff, roster);
    if (!no.equals(viewer.staff()) && !viewer.may(Permission.ENTER)) {
      throw notAllowed(no, Permission.ENTER);
    }
    return staff(no, roster).no();
  }

  /** Refuses a viewer who may not see a staff member's days. */
  public static void maySee(Viewer viewer, String staffNo) {
    if (!viewer.maySee(staffNo)) {
      throw notAllowed(staffNo, Permission.SEE);
    }
  }

  private static Problem notAllowed(String found, String permission) {
    Phrase needed = words -> words.text("may." + permission);
    return Problem.forbidden("not-allowed", found, needed);
  }
}
