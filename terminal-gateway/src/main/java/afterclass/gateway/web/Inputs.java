package afterclass.gateway.web;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.policy.PolicyBook;
import afterclass.gateway.report.Grouping;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.EnteredFacts;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.FactKey;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterBook;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.security.May;
import afterclass.gateway.security.Viewer;
import afterclass.rules.policy.ServiceDefinition;
import io.micronaut.http.HttpStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what requests say; whatever cannot be read is a {@link Problem}. */
public final class Inputs {
  /** A date outside these is a slip of the pen, and a calendar would be walked for nothing. */
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private Inputs() {}

  /**
   * The date of a parameter.
   *
   * @param name of the parameter, for the fault's text
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
   * The month of a parameter, as {@code 2026-11}.
   *
   * @param name of the parameter, for the fault's text
   */
  public static YearMonth month(String name, String text) {
    return YearMonth.from(date(name, text + "-01"));
  }

  /** What a report is asked for. */
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

  /** What a report's lines are to be gathered by, if by anything. */
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

  /**
   * What a report is asked for, once every filter is known to name something.
   *
   * @throws Problem if the staff number, the service or the clause is nobody's, or the group is
   *     none
   */
  public static ReportQuery known(ReportQuery query, ReportSources sources) {
    ifSaid(query.staff(), no -> staff(no, sources.roster()));
    ifSaid(query.service(), name -> service(name, sources.policy()));
    Grouping by = query.by();
    String group = query.group();
    if (by != null && group != null && !group.equals(Grouping.NONE)) {
      group(by, group, sources);
    }
    return query;
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

  private static ServiceDefinition service(String name, PolicyBook policies) {
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

  private static Stream<ServiceDefinition> services(PolicyBook policies) {
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
   * A field of a body that must be there.
   *
   * @param name of the field, for the fault's text
   */
  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw Problem.badRequest("missing-field", name, new FieldName(name));
    }
    return value;
  }

  /** Values that must be there, with something in each place. */
  public static <C extends Collection<?>> C all(String name, @Nullable C values) {
    C given = required(name, values);
    int place = 0;
    for (Object value : given) {
      required(name + "[" + place + "]", value);
      place++;
    }
    return given;
  }

  /** The staff member of a number. */
  public static StaffMember staff(String no, RosterBook roster) {
    return roster.staff(no).orElseThrow(() -> Problem.notFound("unknown-staff", no));
  }

  /** The kind of fact that an address names. */
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

  /** The fact under a key, as it holds now. */
  public static Fact fact(EnteredFacts facts, ImportKind kind, String key) {
    return facts
        .find(new FactKey(kind, key))
        .orElseThrow(() -> Problem.notFound("unknown-fact", key));
  }

  /**
   * For whom somebody asks: for themselves, or, if they keep the roster, for anybody.
   *
   * @param staff the staff number that the request says; empty for the viewer's own
   */
  public static String askedFor(Viewer viewer, String staff, RosterBook roster) {
    String no = staff.isEmpty() ? viewer.staff() : staff;
    if (!no.equals(viewer.staff()) && !viewer.may(May.ENTER)) {
      throw new Problem(HttpStatus.FORBIDDEN, "not-allowed", no);
    }
    return staff(no, roster).no();
  }

  /** Refuses somebody who may not see a staff member's days. */
  public static void maySee(Viewer viewer, String staffNo) {
    if (!viewer.maySee(staffNo)) {
      throw new Problem(HttpStatus.FORBIDDEN, "not-allowed", staffNo);
    }
  }
}
