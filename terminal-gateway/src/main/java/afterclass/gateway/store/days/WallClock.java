package afterclass.gateway.store.days;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A converter of wall-clock times to text of fixed width, which sorts like the times. */
final class WallClock {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

  private WallClock() {}

  static String text(LocalDateTime at) {
    return FORM.format(at);
  }
}
