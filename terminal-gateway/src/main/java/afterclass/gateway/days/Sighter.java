package afterclass.gateway.days;

import afterclass.gateway.credential.CredentialForm;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Places a journal record in the school's calendar: which card, which wall-clock time. */
public final class Sighter {
  /** A terminal whose clock was reset says 1970 or 2000; no memory keeps punches for a year. */
  private static final Duration OLDEST = Duration.ofDays(366);

  private final TerminalDirectory directory;
  private final Map<String, String> pastForms;
  private final ZoneId zone;
  private final Duration ahead;

  /**
   * A sighter.
   *
   * @param pastForms how the readings of terminals were understood, those that are gone included
   * @param zone the school's
   * @param ahead how far a terminal's time may be after the arrival before it is suspect
   */
  public Sighter(
      TerminalDirectory directory, Map<String, String> pastForms, ZoneId zone, Duration ahead) {
    this.directory = directory;
    this.pastForms = Map.copyOf(pastForms);
    this.zone = zone;
    this.ahead = ahead;
  }

  /** How the readings of every registered terminal are understood, by {@code site/id}. */
  static Map<String, String> forms(TerminalDirectory directory) {
    Map<String, String> forms = new TreeMap<>();
    for (Terminal terminal : directory.all()) {
      forms.put(terminal.site() + "/" + terminal.id(), terminal.credentialForm().name());
    }
    return forms;
  }

  Sighting sight(StoredRecord stored) {
    JournalRecord record = stored.record();
    boolean punch = record.kind() == Kind.PUNCH;
    boolean suspect = punch && suspect(record);
    Instant counts = punch && !suspect ? record.occurredAt() : record.arrivedAt();
    LocalDateTime at = LocalDateTime.ofInstant(counts, zone);
    return new Sighting(stored.position(), at, record.kind(), card(record), suspect);
  }

  private boolean suspect(JournalRecord record) {
    Instant said = record.occurredAt();
    Instant arrived = record.arrivedAt();
    return said.isAfter(arrived.plus(ahead))
        || said.isBefore(arrived.minus(OLDEST))
        || beforeItWasThere(record, said);
  }

  /** A terminal cannot have read a card on a date on which it did not hang there yet. */
  private boolean beforeItWasThere(JournalRecord record, Instant said) {
    return directory
        .since(record.site(), record.terminal())
        .filter(since -> said.isBefore(since.atStartOfDay(zone).toInstant()))
        .isPresent();
  }

  private @Nullable String card(JournalRecord record) {
    String reading = record.credential();
    return reading == null ? null : form(record).canonical(record.terminal(), reading);
  }

  private CredentialForm form(JournalRecord record) {
    return directory
        .find(record.site(), record.terminal())
        .map(Terminal::credentialForm)
        .orElseGet(
            () -> {
              String past = pastForms.get(record.site() + "/" + record.terminal());
              return past == null ? CredentialForm.AS_READ : CredentialForm.valueOf(past);
            });
  }
}
