package afterclass.gateway.store.days;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Wall-clock times as text of one width, so that their order as text is their order in time. */
final class WallClock {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

  private WallClock() {}

  static String text(LocalDateTime at) {
    return FORM.format(at);
  }
}
