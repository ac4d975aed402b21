package afterclass.gateway.protocol.anviz;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a clock on its line, as registered: its device id, or nothing if it is alone
 * there; and after a slash the number of records its memory holds, which the clock does not report.
 *
 * @param device device id; 0 for a clock that is alone on the line
 * @param capacity number of records that its memory holds
 */
record AnvizAddress(long device, int capacity) {
  static final String EXPECTED =
      "a device id from 1 to 4294967294, or nothing if the time clock is alone on its line; then,"
          + " if its memory is not of 50000 records, a slash and how many it holds";

  /** The number of records that the memory of most clocks holds. */
  static final int USUAL_CAPACITY = 50_000;

  private static final long LAST_DEVICE = 4_294_967_294L;
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,9})?(?:/([1-9]\\d{0,6}))?");

  /** Parses a registered address; empty if it is not valid for this protocol. */
  static Optional<AnvizAddress> of(String address) {
    Matcher form = FORM.matcher(address);
    if (!form.matches()) {
      return Optional.empty();
    }
    long device = form.group(1) == null ? 0 : Long.parseLong(form.group(1));
    int capacity = form.group(2) == null ? USUAL_CAPACITY : Integer.parseInt(form.group(2));
    return device > LAST_DEVICE
        ? Optional.empty()
        : Optional.of(new AnvizAddress(device, capacity));
  }
}
