package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A fact about a staff member's post on a date. */
sealed interface PostFact extends DayFact permits InspectionEntry, Reassignment {

  /** Returns the service id of the post. */
  String service();

  @Override
  default FactKey key() {
    return new Subject(kind(), date(), staff(), service()).key();
  }

  @Override
  default Stream<String> unknown(PolicyNames policy) {
    return Stream.of(service()).filter(id -> !policy.services().contains(id));
  }

  /**
   * The post that a row is about.
   *
   * @param kind kind of the row's facts
   * @param date business date
   * @param staff staff number
   * @param service service id
   */
  record Subject(ImportKind kind, LocalDate date, String staff, String service) {

    /** Reads the post from a row. */
    static Subject read(ImportKind kind, Row row, NameResolver names) {
      return new Subject(
          kind,
          row.date(Column.DATE),
          names.staff(row, Column.STAFF_NO),
          names.service(row, Column.SERVICE));
    }

    FactKey key() {
      return FactKey.of(kind, date, staff, service);
    }

    /** Returns the change stated by the row: the fact if present, else its removal. */
    List<RowChange> change(Optional<? extends PostFact> stated, String remark) {
      return FactChange.of(stated, FactChange.Retire.on(key(), staff, service, date, remark));
    }
  }
}
