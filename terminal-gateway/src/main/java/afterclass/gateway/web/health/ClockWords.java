package afterclass.gateway.web.health;

import afterclass.gateway.days.ClockStatus;
import afterclass.gateway.days.Disagreement;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.time.ClockUncertainty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The texts that say why the time of the gateway's clock is uncertain, and what to do about it. */
public final class ClockWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private ClockWords() {}

  /** Returns one text for each reason why the time is uncertain; empty if it is certain. */
  public static List<String> lines(ClockStatus status, Messages words, ReportSources sources) {
    List<String> lines = new ArrayList<>();
    ClockUncertainty doubt = status.doubt();
    if (doubt != null) {
      lines.add(doubt(status, doubt, words, sources));
    }
    status.disagreements().forEach(open -> lines.add(disagreement(open, words)));
    return lines;
  }

  private static String doubt(
      ClockStatus status, ClockUncertainty doubt, Messages words, ReportSources sources) {
    if (doubt.stepped()) {
      String key = doubt.wallWrong() ? "wrong" : status.unproven() ? "unproven" : "stepped";
      Instant own = status.now();
      return words.text("clock." + key, time(own.plus(doubt.ahead()), sources), time(own, sources));
    }
    String awaited =
        status.awaited().isEmpty()
            ? words.text("clock.nobody")
            : String.join(words.text("list.separator"), status.awaited());
    return words.text(
        status.late() ? "clock.paused.late" : "clock.paused",
        time(doubt.since(), sources),
        time(doubt.noticed(), sources),
        awaited);
  }

  private static String disagreement(Disagreement open, Messages words) {
    Duration by = open.by();
    return words.text(
        by.isNegative() ? "clock.fast" : "clock.slow", open.site(), length(by.abs(), words));
  }

  private static String time(Instant at, ReportSources sources) {
    LocalDateTime wall = sources.wallClock(at);
    return TIME.format(wall);
  }

  private static String length(Duration length, Messages words) {
    if (length.toMinutes() < 2) {
      return words.text("clock.seconds", length.toSeconds());
    }
    if (length.toHours() < 1) {
      return words.text("clock.minutes", length.toMinutes());
    }
    return length.toDays() < 1
        ? words.text("clock.hours", length.toHours(), length.toMinutesPart())
        : words.text("clock.days", length.toDays(), length.toHoursPart());
  }
}
