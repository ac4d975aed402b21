package afterclass.gateway.web;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.People;
import afterclass.gateway.security.PeopleStore;
import afterclass.gateway.security.Role;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.rules.policy.ServiceDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A school of many teachers in an office: {@code T001} and so on, each with a card and posts. */
final class LargeSchool {
  /** A Monday on which all staff have posts. */
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "芳敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂";

  private final Office office;
  private final int people;

  /** Creates a school with a number of people in an empty office. */
  LargeSchool(Office office, int people) {
    this.office = office;
    this.people = people;
    take(
        ImportKind.STAFF,
        "staffNo,name",
        i -> Stream.of(no(i) + "," + name(i) + (i % 50 == 0 ? "·阿卜杜热合曼" : "")));
    take(
        ImportKind.CARDS,
        "card,staffNo,from",
        i -> Stream.of("%010d,%s,2026-09-01".formatted(9_350_000 + i, no(i))));
  }

  /**
   * Plays Monday and Tuesday to their end, with one unassigned card on Monday; if the office does
   * not listen to its terminal, the terminal was unreachable on Monday morning.
   */
  LargeSchool twoDays() {
    take(
        ImportKind.ROSTER,
        "staffNo,weekday,service,from,to",
        i ->
            Stream.of("1,morning-reading", "1,noon", "2,noon")
                .map(what -> no(i) + "," + what + ",2026-11-23,2026-11-24"));
    OutageLog outages = office.gateway().bean(OutageLog.class);
    var gate = office.gateway().bean(TerminalDirectory.class).all().get(0);
    outages.down(gate, Instant.parse("2026-11-22T22:50:00Z"), "line gone");
    outages.up(gate, Instant.parse("2026-11-22T23:20:00Z"), false);
    office.punch("93C78E00", "2026-11-23T07:12:00");
    office.passTo("2026-11-25T08:00");
    return this;
  }

  /** Creates an account for each staff member, and those of an administrator and an approver. */
  LargeSchool accounts() {
    People accounts = office.gateway().bean(People.class);
    Actor by = Actor.command();
    PeopleStore store = office.gateway().bean(PeopleStore.class);
    if (store.account("zhang").isEmpty()) {
      accounts.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, by);
    }
    accounts.add("sun", "孙校长", List.of(Role.APPROVER), "", Visitor.PASSWORD, by);
    Account one = store.account("sun").orElseThrow();
    everybody().forEach(i -> store.put(teacher(no(i), one.passwordHash(), one.createdAt())));
    return this;
  }

  private static Account teacher(String no, String hash, Instant at) {
    List<Role> roles = List.of(Role.TEACHER);
    return new Account(no.toLowerCase(Locale.ROOT), no, roles, no, hash, at, at, null, false);
  }

  /** Returns the staff number of a person, counted from 1. */
  static String no(int person) {
    return "T%03d".formatted(person);
  }

  private static String name(int person) {
    return ""
        + FAMILY.charAt(person % FAMILY.length())
        + GIVEN.charAt(person / FAMILY.length() % GIVEN.length());
  }

  /** Returns all duty posts of the policy. */
  List<String> posts() {
    return office.gateway().bean(PoliciesInForce.class).on(MONDAY).services().stream()
        .filter(ServiceDefinition::duty)
        .map(ServiceDefinition::id)
        .toList();
  }

  /** Assigns posts on weekdays to all staff. */
  LargeSchool roster(List<Integer> weekdays, List<String> posts) {
    take(
        ImportKind.ROSTER,
        "staffNo,weekday,service,from",
        i ->
            weekdays.stream()
                .flatMap(day -> posts.stream().map(post -> no(i) + "," + day + "," + post))
                .map(row -> row + ",2026-11-01"));
    return this;
  }

  /** Imports a file with a row for each staff member. */
  LargeSchool take(ImportKind kind, String heading, Function<Integer, Stream<String>> rows) {
    List<String> lines = new ArrayList<>(List.of(heading));
    everybody().flatMap(rows).forEach(lines::add);
    office.take(kind, lines.toArray(String[]::new));
    return this;
  }

  /** Returns the numbers of all staff members, from 1. */
  Stream<Integer> everybody() {
    return IntStream.rangeClosed(1, people).boxed();
  }
}
