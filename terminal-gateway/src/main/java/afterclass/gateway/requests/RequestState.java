package afterclass.gateway.requests;

import java.util.Locale;

/** The state of a request. */
public enum RequestState {
  /** Not decided yet. */
  OPEN,
  /** Approved by a second person, and in force. */
  APPROVED,
  /** Refused by a second person. */
  REFUSED,
  /** Withdrawn by its submitter. */
  WITHDRAWN;

  /** Returns the code in addresses and bundles, as {@code open}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
