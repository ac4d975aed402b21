package afterclass.gateway.office.layout.leave;

import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Plain;
import java.util.Set;

/** What a cell says of an approval. */
public enum ApprovalText {
  /** It is given. */
  APPROVED,
  /** It is not given yet. */
  PENDING,
  /** It is refused or taken back. */
  REFUSED,
  /** Nothing is said. */
  BLANK;

  /** Marks that refuse, which elsewhere mean that there is nothing. */
  private static final Set<String> CROSSES = Set.of("×", "✗", "✘", "x", "X");

  /** Reads a cell. */
  public static ApprovalText read(String cell) {
    String text = Plain.tight(cell);
    if (CROSSES.contains(text)) {
      return REFUSED;
    }
    boolean nothing = NothingText.read(text).isPresent();
    if (text.isEmpty() || (nothing && NothingText.isNone(text))) {
      return BLANK;
    }
    if (Consent.refuses(text)) {
      return REFUSED;
    }
    return nothing || Consent.waits(text) ? PENDING : APPROVED;
  }
}
