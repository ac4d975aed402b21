package afterclass.gateway.closing;

import afterclass.rules.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A service of a staff member on a date, in the order of the lines of a sheet.
 *
 * @param date business date
 * @param staff staff number
 * @param service service id
 */
record ServiceOfDay(LocalDate date, String staff, String service)
    implements Comparable<ServiceOfDay> {

  /**
   * The order of a sheet's lines. A staff number sorts after a longer one that begins with it, T10
   * before T1. It must never change, since the bytes of a proposed sheet are compared with those of
   * a later one.
   */
  private static final Comparator<ServiceOfDay> ORDER =
      Comparator.comparing(ServiceOfDay::date)
          .thenComparing(key -> key.staff + "|")
          .thenComparing(ServiceOfDay::service);

  /** Returns the service of an entry. */
  static ServiceOfDay of(LedgerEntry entry) {
    return new ServiceOfDay(entry.date(), entry.staff(), entry.service());
  }

  @Override
  public int compareTo(ServiceOfDay other) {
    return ORDER.compare(this, other);
  }
}
