package afterclass.gateway.requests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kind of a request. */
public enum RequestKind {
  /** 请假: leave. */
  LEAVE,
  /** 补卡: a punch for a forgotten one. */
  MADE_UP,
  /** 申诉: an appeal to waive a requirement on a day. */
  APPEAL;

  /** Returns the code in policies, addresses and bundles, as {@code made-up}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the kind with a code; empty if there is none. */
  public static Optional<RequestKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
