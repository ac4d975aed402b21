package afterclass.gateway.store.clock;

import afterclass.gateway.days.ClockShift;
import afterclass.gateway.days.ServicePause;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The spans of wrongly stamped arrivals and the pauses of the service, stored as rows. */
@Singleton
class StoredClockSpans {
  private final StoreTransactions transactions;
  private final ClockShiftRepository shifts;
  private final PauseRepository pauses;
  private final InstantSource clock;

  StoredClockSpans(
      StoreTransactions transactions,
      ClockShiftRepository shifts,
      PauseRepository pauses,
      InstantSource clock) {
    this.transactions = transactions;
    this.shifts = shifts;
    this.pauses = pauses;
    this.clock = clock;
  }

  List<ClockShift> shifts() {
    return transactions.read(shifts::all).stream().map(ClockShiftRow::span).toList();
  }

  boolean add(ClockShift shift) {
    return transactions.write(
        () -> {
          ClockShiftRow row =
              ClockShiftRow.of(shifts.lastId() + 1, shift, Micros.of(clock.instant()));
          shifts.save(row);
          shifts.moveBeginnings(row.site(), row.fromAt(), row.beforeAt(), row.shift());
          shifts.moveEnds(row.site(), row.fromAt(), row.beforeAt(), row.shift());
          shifts.moveSignsOfLife(row.site(), row.fromAt(), row.beforeAt(), row.shift());
          Long last = row.upTo();
          long upTo = last == null ? Long.MAX_VALUE : last;
          return shifts.records(row.site(), row.fromAt(), row.beforeAt(), upTo) > 0;
        });
  }

  List<ServicePause> pauses() {
    return transactions.read(pauses::all).stream().map(PauseRow::pause).toList();
  }

  void add(ServicePause pause) {
    transactions.write(
        () ->
            pauses.save(
                new PauseRow(
                    pauses.lastId() + 1,
                    Micros.of(pause.from()),
                    Micros.of(pause.until()),
                    Micros.of(clock.instant()))));
  }
}
