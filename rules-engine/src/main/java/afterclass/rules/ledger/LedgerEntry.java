package afterclass.rules.ledger;

import afterclass.rules.model.Because;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger. Lines are added, never changed: a correction is a reversal (the same
 * content, {@code reverses} set, hours counted negative) followed by a new posting.
 *
 * @param id identity, ascending in order of posting
 * @param staff staff number
 * @param date business date
 * @param service service id
 * @param status settled status: earned, forfeited, excused or held; pending is never posted
 * @param hours lesson hours, not negative
 * @param fen amount in fen, or {@code null} where the policy states no rate
 * @param because why, as the engine said it
 * @param policy which policy judged
 * @param reverses id of the entry that this one takes back, or {@code null} for a posting
 */
public record LedgerEntry(
    long id,
    String staff,
    LocalDate date,
    String service,
    ServiceStatus status,
    int hours,
    @Nullable Long fen,
    List<Because> because,
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
