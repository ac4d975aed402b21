package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.report.Frame;
import afterclass.gateway.report.ReportSources;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The raw message of a terminal.
 *
 * @param punch the punch as the office sees it
 * @param offsetMillis how long after the terminal's own time it arrived; negative where that clock
 *     is ahead
 * @param hex the bytes that the journal keeps, as lower-case hex
 * @param dropped how many bytes of the message it does not keep
 * @param start its first bytes as pairs of hex digits; on the page
 * @param text its first characters if it is text, otherwise empty; on the page
 * @param offset the offset in seconds; {@code null} if there is none; on the page
 * @param kept how many bytes of the message the journal keeps; on the page
 */
@Serdeable
public record FrameView(
    PunchView punch,
    @Nullable Long offsetMillis,
    String hex,
    int dropped,
    @JsonIgnore String start,
    @JsonIgnore String text,
    @JsonIgnore @Nullable String offset,
    @JsonIgnore int kept) {
  private static final int MOST = 512;

  static FrameView of(Frame frame, ReportSources sources, Messages words) {
    String text = frame.text();
    return new FrameView(
        PunchView.of(frame.punch(), sources, words),
        frame.offsetMillis(),
        frame.hex(),
        frame.dropped(),
        frame.hexOf(MOST) + (frame.record().raw().length() > MOST ? " …" : ""),
        PlainText.shortened(text, MOST),
        frame.offsetMillis() == null ? null : frame.offsetText(),
        frame.record().raw().length());
  }
}
