package afterclass.gateway.dutylog;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.time.SchoolClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workflow of the duty log: who may write about which service, and corrections. */
public final class DutyLog {
  /** Maximum length of an entry's text, in characters. */
  public static final int LONGEST = 1_000;

  /** For how long the same entry of the same writer is one that was sent twice. */
  private static final Duration REPEATED = Duration.ofMinutes(1);

  private final DutyLogStore store;
  private final LiveRoster roster;
  private final AuditTrail audit;
  private final PoliciesInForce policies;
  private final SchoolClock clock;

  /** Creates the workflow. */
  public DutyLog(
      DutyLogStore store,
      LiveRoster roster,
      AuditTrail audit,
      PoliciesInForce policies,
      SchoolClock clock) {
    this.store = store;
    this.roster = roster;
    this.audit = audit;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * The writer of an entry.
   *
   * @param staff staff number; empty for none
   * @param office whether the writer may enter facts, and so write about every service
   * @param actor the account, and where the entry came from
   */
  public record Writer(String staff, boolean office, Actor actor) {}

  /**
   * Adds an entry.
   *
   * @throws ProblemException if the date is in the future, the service is not one of that date, the
   *     writer is not on duty in it, or the text is empty or too long
   */
  public DutyEntry write(
      LocalDate date, String service, boolean urgent, String text, Writer writer) {
    String written = text(text);
    if (date.isAfter(clock.today())) {
      throw new ProblemException("duty-log-early", date.toString(), clock.today());
    }
    boolean known = policies.on(date).services().stream().anyMatch(s -> s.id().equals(service));
    if (!known) {
      throw new ProblemException("duty-log-service", service, date);
    }
    if (!writer.office() && !roster.snapshot().services(writer.staff(), date).contains(service)) {
      throw new ProblemException("not-on-duty", service, date);
    }
    return add(date, service, urgent, written, writer, null);
  }

  /**
   * Adds a correction of an entry, about the same service and date; the corrected entry stays.
   *
   * @param id number of the entry, or of one of its corrections
   * @throws ProblemException if there is no such entry, another person wrote it, or the text is
   *     empty or too long
   */
  public DutyEntry correct(long id, boolean urgent, String text, Writer writer) {
    String written = text(text);
    DutyEntry first =
        store
            .find(id)
            .flatMap(entry -> store.find(entry.first()))
            .orElseThrow(() -> new ProblemException("unknown-duty-entry", "#" + id));
    if (!mayCorrect(first, writer)) {
      throw new ProblemException("duty-log-of-another", "#" + first.id());
    }
    return add(first.date(), first.serviceId(), urgent, written, writer, first.id());
  }

  /** Tells whether a writer may correct an entry: its writer, or the office. */
  public static boolean mayCorrect(DutyEntry entry, Writer writer) {
    return writer.office() || entry.byUser().equals(writer.actor().name());
  }

  /** Adds an entry; one that was sent twice is stored once, and the stored one is returned. */
  private DutyEntry add(
      LocalDate date,
      String service,
      boolean urgent,
      String text,
      Writer writer,
      @Nullable Long corrects) {
    return store.inTransaction(
        () -> {
          Instant now = clock.instant();
          DutyEntry entry =
              new DutyEntry(
                  store.nextId(),
                  now,
                  writer.actor().name(),
                  writer.staff(),
                  date,
                  service,
                  urgent,
                  text,
                  corrects);
          Optional<DutyEntry> before =
              store.about(date, date).stream()
                  .filter(other -> other.at().isAfter(now.minus(REPEATED)))
                  .filter(entry::saysTheSameAs)
                  .findFirst();
          if (before.isPresent()) {
            return before.get();
          }
          store.add(entry);
          audit.record(
              writer.actor(),
              action(entry),
              "#" + entry.id() + " " + date,
              corrects == null ? "" : "#" + corrects,
              text);
          return entry;
        });
  }

  private static String action(DutyEntry entry) {
    if (entry.corrects() != null) {
      return "duty-log.correct";
    }
    return entry.urgent() ? "duty-log.urgent" : "duty-log.write";
  }

  /** Returns a text as it is stored: lines end in one way, and nothing unprintable is in them. */
  private static String text(String said) {
    String lines = PlainText.lines(said).strip();
    if (lines.isEmpty() || lines.length() > LONGEST) {
      throw new ProblemException("duty-log-text", String.valueOf(lines.length()), LONGEST);
    }
    return lines.replaceAll("[\\p{Cc}&&[^\n]]", " ");
  }
}
