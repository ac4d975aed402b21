package afterclass.gateway.days;

import afterclass.gateway.session.TerminalOutage;
import java.time.Instant;
import java.util.List;

/** The outages read in one query, for judging many days. */
record BulkOutages(List<TerminalOutage> all) implements OutagesSeen {

  BulkOutages {
    all = List.copyOf(all);
  }

  @Override
  public List<TerminalOutage> between(Instant from, Instant to) {
    return all.stream().filter(outage -> touches(outage, from, to)).toList();
  }

  private static boolean touches(TerminalOutage outage, Instant from, Instant to) {
    Instant end = outage.to();
    return !outage.from().isAfter(to) && (end == null || !end.isBefore(from));
  }
}
