package afterclass.gateway.web.audit;

import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.i18n.Codes;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * An entry of the audit log.
 *
 * @param position position in the log
 * @param at time of the action
 * @param actor account that acted, or the machine's user
 * @param way page, api, command or local
 * @param address IP address it came from
 * @param action the action
 * @param subject its subject
 * @param was the state before
 * @param became the state after
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
        Codes.of(e.actor().way()),
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
