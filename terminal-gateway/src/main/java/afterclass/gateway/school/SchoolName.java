package afterclass.gateway.school;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.i18n.ProblemException;

/**
 * The school's name: as typed on its page, else as configured. Every change is recorded in the
 * audit log.
 */
public final class SchoolName {
  private static final int LONGEST = 60;

  private final SchoolNameStore store;
  private final AuditTrail audit;
  private final String configured;

  /**
   * Creates the name of a school.
   *
   * @param configured name of the configuration; empty for none
   */
  public SchoolName(SchoolNameStore store, AuditTrail audit, String configured) {
    this.store = store;
    this.audit = audit;
    this.configured = configured.strip();
  }

  /** Returns the name; empty if there is none. */
  public String text() {
    return store.name().orElse(configured);
  }

  /**
   * Replaces the name.
   *
   * @param was the name when the page was made
   * @throws ProblemException if it is empty or too long, or another user changed it meanwhile
   */
  public void change(String was, String wanted, Actor by) {
    String name = wanted.strip();
    if (name.isEmpty() || name.length() > LONGEST || !PlainText.isLine(name)) {
      throw new ProblemException("bad-school-name", name, LONGEST);
    }
    store.inTransaction(
        () -> {
          String now = text();
          if (!now.equals(was) && !now.equals(name)) {
            throw new ProblemException("school-name-changed", now);
          }
          store.put(name);
          audit.record(by, "school.name", "", now, name);
        });
  }
}
