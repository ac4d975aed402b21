package afterclass.gateway.feed;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A post of a person on a date, as an event of a calendar.
 *
 * @param date date of the post
 * @param service id of its service; with the date, it identifies the event
 * @param from start, or {@code null} if the policy states no times: the event takes the whole day
 * @param to end, or {@code null}
 * @param summary name of the service, with the reason if it is not the person's usual one
 * @param description further words; empty for none
 */
record DutyEvent(
    LocalDate date,
    String service,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    String summary,
    String description) {}
