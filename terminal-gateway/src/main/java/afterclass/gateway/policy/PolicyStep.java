package afterclass.gateway.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a draft; never changed, only followed by another.
 *
 * @param id identity, ascending
 * @param draft number of the draft
 * @param kind what was done
 * @param from the date that was proposed, or {@code null} where none was
 * @param reason why; empty where none is asked
 * @param by name of the account
 * @param at when
 */
public record PolicyStep(
    long id,
    long draft,
    Kind kind,
    @Nullable LocalDate from,
    String reason,
    String by,
    Instant at) {

  /** What can be done with a draft. */
  public enum Kind {
    /** It is to be in force from a date, if a second person agrees. */
    PROPOSED,
    /** Whoever proposed it thought better of it. */
    WITHDRAWN,
    /** A second person agreed: it is in force from its date on. */
    APPROVED,
    /** A second person did not agree. */
    REFUSED,
    /** The agreement was taken back before the date came. */
    REVOKED,
    /** The draft was put away. */
    DROPPED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As interfaces and bundles write it. */
    public String code() {
      return code;
    }
  }
}
