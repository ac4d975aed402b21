package afterclass.gateway.wiring;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.NumberedRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.journal.StoredRecord;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The journal that the sessions write to, with metrics on its records and acknowledgements. */
final class MeteredJournal implements PunchJournal {
  private static final Pattern REASON = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final PunchJournal journal;
  private final MeterRegistry meters;
  private final Timer acknowledgement;

  MeteredJournal(PunchJournal journal, MeterRegistry meters) {
    this.journal = journal;
    this.meters = meters;
    this.acknowledgement =
        Timer.builder("attendance.acknowledgement")
            .description("From a record handed to the journal to the commit that acknowledges it")
            .publishPercentiles(0.5, 0.99)
            .maximumExpectedValue(Duration.ofSeconds(30))
            .register(meters);
    Gauge.builder("attendance.writer.lag", journal, j -> j.writerLagMillis() / 1000.0)
        .description("How long the oldest record that is not committed has waited")
        .baseUnit("seconds")
        .register(meters);
  }

  @Override
  public CompletionStage<Receipt> append(JournalRecord record) {
    long begun = System.nanoTime();
    return journal
        .append(record)
        .whenComplete((receipt, fault) -> count(record, receipt, System.nanoTime() - begun));
  }

  private void count(JournalRecord record, @Nullable Receipt receipt, long nanos) {
    if (receipt == null) {
      meters.counter("attendance.journal.failures").increment();
      return;
    }
    acknowledgement.record(Duration.ofNanos(nanos));
    String kind = record.kind().name().toLowerCase(Locale.ROOT);
    if (receipt.repeat()) {
      meters.counter("attendance.repeats", "kind", kind).increment();
    } else {
      meters.counter("attendance.records", "kind", kind).increment();
      if (record.kind() == JournalRecord.Kind.REFUSED) {
        meters.counter("attendance.refused", "reason", reason(record.note())).increment();
      }
    }
  }

  /** Returns the code that a note begins with; {@code other} if it could be a terminal's text. */
  static String reason(@Nullable String note) {
    String code = note == null ? "" : note.split(":", 2)[0];
    return REASON.matcher(code).matches() ? code : "other";
  }

  @Override
  public List<StoredRecord> after(long position, int limit) {
    return journal.after(position, limit);
  }

  @Override
  public List<NumberedRecord> numbersAfter(long position) {
    return journal.numbersAfter(position);
  }

  @Override
  public List<StoredRecord> occurredBetween(Instant from, Instant to) {
    return journal.occurredBetween(from, to);
  }

  @Override
  public Optional<Instant> newest(String site, String terminal) {
    return journal.newest(site, terminal);
  }

  @Override
  public long lastPosition() {
    return journal.lastPosition();
  }

  @Override
  public long writerLagMillis() {
    return journal.writerLagMillis();
  }

  @Override
  public Optional<String> fault() {
    return journal.fault();
  }
}
