package afterclass.rules.ledger;

import afterclass.rules.model.Justification;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger. Entries are added, never changed: a correction is a reversal (the same
 * content, {@code reverses} set, hours counted negative) followed by a new posting.
 *
 * @param id entry id, ascending in posting order
 * @param staff staff number
 * @param date business date
 * @param service service id
 * @param status settled status: earned, forfeited, excused or on hold ({@code held}); never pending
 * @param hours lesson hours, not negative
 * @param fen amount in fen, or {@code null} if the policy states no rate
 * @param because the engine's reasons
 * @param policy the policy used
 * @param reverses id of the reversed entry, or {@code null} for a posting
 */
public record LedgerEntry(
    long id,
    String staff,
    LocalDate date,
    String service,
    ServiceStatus status,
    int hours,
    @Nullable Long fen,
    List<Justification> because,
    PolicyStamp policy,
    @Nullable Long reverses) {

  public LedgerEntry {
    Objects.requireNonNull(status, "status");
    because = List.copyOf(because);
    if (status == ServiceStatus.PENDING) {
      throw new IllegalArgumentException("pending is not settled and cannot be posted");
    }
  }
}
