package afterclass.gateway.web.audit;

import afterclass.gateway.audit.AuditEntry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An entry of the audit log.
 *
 * @param position place in the log
 * @param at when
 * @param actor who
 * @param way page, api, command or local
 * @param address where from
 * @param action what
 * @param subject to what
 * @param was what held before
 * @param became what holds now
 */
@Serdeable
public record AuditView(
    long position,
    Instant at,
    String actor,
    String way,
    String address,
    String action,
    String subject,
    String was,
    String became) {

  static AuditView of(AuditEntry e) {
    return new AuditView(
        e.position(),
        e.at(),
        e.actor().name(),
        e.actor().way().name().toLowerCase(Locale.ROOT),
        e.actor().address(),
        e.action(),
        e.subject(),
        e.was(),
        e.became());
  }

  /**
   * An entry with its texts in the reader's language, on the page.
   *
   * @param entry the entry as it stands in the log
   * @param actor name of the person or program
   * @param way how the action was started
   * @param action the action
   * @param subject its subject
   * @param was the state before
   * @param became the state after
   */
  public record Row(
      AuditView entry,
      String actor,
      String way,
      String action,
      String subject,
      String was,
      String became) {}

  /**
   * The result of a search, on the page.
   *
   * @param search the filters
   * @param rows the entries, newest first
   * @param more address of the next page; empty if this is the last
   */
  public record Found(AuditSearch search, List<Row> rows, String more) {}
}
