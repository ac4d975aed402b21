package afterclass.gateway.office.value;

import org.jspecify.annotations.Nullable;

/** Whether something holds in every week, or in odd or even ones only. */
public enum Parity {
  /** In every week. */
  EVERY,
  /** In weeks with an odd number: 单周. */
  ODD,
  /** In weeks with an even number: 双周. */
  EVEN;

  /** Returns the parity whose word stands here and moves behind it; null leaves the position. */
  static @Nullable Parity at(Scan scan) {
    int mark = scan.at();
    boolean bracket = scan.eatAny("([") != 0;
    scan.blanks();
    Parity parity = word(scan, bracket);
    if (parity == null || (bracket && scan.blanks().eatAny(")]") == 0)) {
      scan.to(mark);
      return null;
    }
    return parity;
  }

  private static @Nullable Parity word(Scan scan, boolean bracket) {
    if (scan.eat("单数周", "奇数周", "单周次", "单周", "奇周") || (bracket && scan.eat("单", "奇"))) {
      return ODD;
    }
    if (scan.eat("双数周", "偶数周", "双周次", "双周", "偶周") || (bracket && scan.eat("双", "偶"))) {
      return EVEN;
    }
    return scan.eat("单双周", "每周次") ? EVERY : null;
  }
}
