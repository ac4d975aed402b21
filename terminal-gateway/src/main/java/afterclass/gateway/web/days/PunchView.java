package afterclass.gateway.web.days;

import afterclass.gateway.days.ClockContradiction;
import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.report.ReportSources;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A journal record of a terminal's message.
 *
 * @param position place in the journal
 * @param at wall-clock time of the school that it is listed under
 * @param staffNo staff number of the person to whom the card was assigned that day, if any
 * @param name that person's name
 * @param site site of the terminal
 * @param terminal the terminal
 * @param protocol protocol with which the message was read
 * @param card the card number made from the reading
 * @param mayBe assigned cards that an unknown card may be, read or written in another form
 * @param credential the reading itself
 * @param recordNo the terminal's own number for it
 * @param terminalTime the terminal's own time
 * @param arrivedAt when it reached the gateway
 * @param committedAt when it was on disk
 * @param standing {@code counted}, {@code unknown-card}, {@code suspect}, {@code refused}, {@code
 *     quarantined} or {@code event}
 * @param standingLabel the same in words
 * @param doubt why the terminal's time cannot be right, if it is suspect: {@code ahead}, {@code
 *     over-a-year-old}, {@code before-registration}, {@code jumped-back} or {@code already-empty}
 * @param since earliest time at which a suspect punch can have been made, on the school's wall
 *     clock
 * @param note why it was refused or quarantined
 * @param bytes length of the message
 * @param who that person's name, with the number where another has the same name, or the card
 *     number; on the page
 */
@Serdeable
public record PunchView(
    long position,
    LocalDateTime at,
    @Nullable String staffNo,
    @Nullable String name,
    String site,
    String terminal,
    String protocol,
    @Nullable String card,
    List<String> mayBe,
    @Nullable String credential,
    @Nullable String recordNo,
    @Nullable Instant terminalTime,
    Instant arrivedAt,
    Instant committedAt,
    String standing,
    String standingLabel,
    @Nullable String doubt,
    @Nullable LocalDateTime since,
    @Nullable String note,
    int bytes,
    @JsonIgnore String who) {

  public static PunchView of(SeenPunch punch, ReportSources sources, Messages words) {
    JournalRecord said = punch.stored().record();
    String staff = punch.staff();
    ClockContradiction doubt = punch.resolved().doubt();
    return new PunchView(
        punch.stored().position(),
        punch.at(),
        staff,
        staff == null ? null : sources.name(staff),
        said.site(),
        said.terminal(),
        said.protocol(),
        punch.card(),
        punch.mayBe(),
        said.credential(),
        said.recordNo(),
        said.terminalTime(),
        said.arrivedAt(),
        punch.stored().committedAt(),
        punch.status().code(),
        words.text("standing." + punch.status().code()),
        doubt == null ? null : doubt.code(),
        doubt == null ? null : punch.resolved().since(),
        said.note(),
        said.rawLength(),
        staff == null ? Objects.requireNonNullElse(punch.card(), "") : sources.who(staff));
  }
}
