package afterclass.gateway.office.duty;

import afterclass.gateway.office.value.Parity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a grid whose cells tell duties.
 *
 * @param index index of the column on the sheet
 * @param days weekdays of its heading; none if the heading names none
 * @param parity weeks of its heading
 * @param service word for a service in its heading, or {@code null}
 * @param person name or number of a person in its heading, or {@code null}
 * @param number number of that person, or {@code null}
 * @param date date beside the weekday, or {@code null}
 * @param group class in its heading; empty if none
 */
record DutyColumn(
    int index,
    Set<DayOfWeek> days,
    Parity parity,
    @Nullable Label service,
    @Nullable Label person,
    @Nullable Label number,
    @Nullable LocalDate date,
    String group) {
  DutyColumn {
    days = Set.copyOf(days);
  }

  static DutyColumn of(int index) {
    return new DutyColumn(index, Set.of(), Parity.EVERY, null, null, null, null, "");
  }

  DutyColumn on(Set<DayOfWeek> weekdays, @Nullable LocalDate day) {
    return new DutyColumn(
        index, weekdays, parity, service, person, number, day == null ? date : day, group);
  }

  DutyColumn in(Parity weeks) {
    return weeks == Parity.EVERY
        ? this
        : new DutyColumn(index, days, weeks, service, person, number, date, group);
  }

  DutyColumn serving(Label word) {
    return new DutyColumn(index, days, parity, word, person, number, date, group);
  }

  DutyColumn dated(LocalDate day) {
    return new DutyColumn(index, days, parity, service, person, number, day, group);
  }

  DutyColumn of(@Nullable Label name, @Nullable Label no) {
    return new DutyColumn(index, days, parity, service, name, no, date, group);
  }

  DutyColumn about(String name) {
    return new DutyColumn(index, days, parity, service, person, number, date, name);
  }

  /** Returns whether the heading says nothing of a duty. */
  boolean isBlank() {
    return days.isEmpty()
        && parity == Parity.EVERY
        && service == null
        && person == null
        && group.isEmpty();
  }

  Optional<Label> serviceWord() {
    return Optional.ofNullable(service);
  }

  /** Returns whether another column's heading says the same. */
  boolean repeats(DutyColumn other) {
    return days.equals(other.days)
        && parity == other.parity
        && text(service).equals(text(other.service))
        && text(person).equals(text(other.person))
        && group.equals(other.group);
  }

  private static String text(@Nullable Label label) {
    return label == null ? "" : label.text();
  }
}
