package afterclass.gateway.office.lookup;

import afterclass.gateway.office.reading.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says about the dates for which it holds.
 *
 * @param kind what it names
 * @param from first date, if it names one
 * @param to last date, if it names one
 * @param derived whether a year was derived
 * @param unsure whether a date can be read in another way
 * @param found the words
 * @param where where they stand
 */
record PeriodFound(
    Kind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean derived,
    boolean unsure,
    String found,
    List<Place> where) {

  /** What is named; the most certain first. */
  enum Kind {
    /** A first and a last day. */
    DAYS,
    /** A first and a last month. */
    MONTHS,
    /** Only a first day. */
    START,
    /** Only a last day. */
    END,
    /** Weeks of a term. */
    WEEKS,
    /** A term. */
    TERM,
    /** A school year. */
    YEAR,
    /** Nothing. */
    NONE
  }

  PeriodFound {
    where = List.copyOf(where);
  }

  /** Returns that nothing is named. */
  static PeriodFound none(Place where) {
    return new PeriodFound(Kind.NONE, null, null, false, false, "", List.of(where));
  }

  /** Returns the same as found in other words. */
  PeriodFound saying(String words) {
    return new PeriodFound(kind, from, to, derived, unsure, words, where);
  }

  /** Returns the same as derived, as what another sheet says. */
  PeriodFound asDerived() {
    return new PeriodFound(kind, from, to, true, unsure, found, where);
  }

  /** Returns whether it names a first and a last day or month. */
  boolean isRange() {
    return from != null && to != null;
  }
}
