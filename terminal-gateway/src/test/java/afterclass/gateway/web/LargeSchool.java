package afterclass.gateway.web;

import afterclass.gateway.policy.PolicyBook;
import afterclass.gateway.roster.ImportKind;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A school of many teachers in an office: {@code T001} and so on, each with a card and posts. */
final class LargeSchool {
  /** A Monday on which everybody has something to do. */
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "芳敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂";

  private final Office office;
  private final int people;

  /** A school of so many in an office that is empty. */
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

  /** Staff number, counted from 1. */
  static String no(int person) {
    return "T%03d".formatted(person);
  }

  private static String name(int person) {
    return ""
        + FAMILY.charAt(person % FAMILY.length())
        + GIVEN.charAt(person / FAMILY.length() % GIVEN.length());
  }

  /** Every duty post that the plan knows. */
  List<String> posts() {
    return office.gateway().bean(PolicyBook.class).on(MONDAY).services().stream()
        .filter(ServiceDefinition::duty)
        .map(ServiceDefinition::id)
        .toList();
  }

  /** Puts everybody at some posts of some weekdays. */
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

  /** Takes a file with rows of everybody. */
  LargeSchool take(ImportKind kind, String heading, Function<Integer, Stream<String>> rows) {
    List<String> lines = new ArrayList<>(List.of(heading));
    everybody().flatMap(rows).forEach(lines::add);
    office.take(kind, lines.toArray(String[]::new));
    return this;
  }

  /** Everybody, counted from 1. */
  Stream<Integer> everybody() {
    return IntStream.rangeClosed(1, people).boxed();
  }
}
