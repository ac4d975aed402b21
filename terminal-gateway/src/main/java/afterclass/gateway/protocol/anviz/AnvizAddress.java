package afterclass.gateway.protocol.anviz;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a clock is on its line, as registered: its device id, or nothing if it is alone there; and
 * after a slash how many records its memory holds, which it does not say by itself.
 *
 * @param device device id; 0 for whoever is alone on the line
 * @param capacity how many records its memory holds
 */
record AnvizAddress(long device, int capacity) {
  static final String EXPECTED =
      "a device id from 1 to 4294967294, or nothing if the clock is alone on its line; then, if its"
          + " memory does not hold 50000 records, a slash and how many it holds";

  /** The memory of most clocks. */
  static final int USUAL_CAPACITY = 50_000;

  private static final long LAST_DEVICE = 4_294_967_294L;
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,9})?(?:/([1-9]\\d{0,6}))?");

  /** What a registered address says, or empty if it is none. */
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
