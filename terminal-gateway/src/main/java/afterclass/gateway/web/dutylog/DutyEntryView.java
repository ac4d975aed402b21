package afterclass.gateway.web.dutylog;

import afterclass.gateway.dutylog.DutyEntry;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the duty log.
 *
 * @param id its number
 * @param at when it was written, on the school's wall clock
 * @param by account of the writer
 * @param staffNo staff number of the writer; empty for none
 * @param name name of the writer
 * @param date date of the service
 * @param service id of the service
 * @param serviceName its name
 * @param urgent whether the leaders must know at once
 * @param text what happened
 * @param corrects number of the entry that it corrects; left out for a first entry
 * @param mayCorrect whether the reader may correct it; on the page
 */
@Serdeable
public record DutyEntryView(
    long id,
    LocalDateTime at,
    String by,
    String staffNo,
    String name,
    LocalDate date,
    String service,
    String serviceName,
    boolean urgent,
    String text,
    @Nullable Long corrects,
    @JsonIgnore boolean mayCorrect) {

  static DutyEntryView of(
      DutyEntry entry, boolean mayCorrect, ReportSources sources, Messages words) {
    String staff = entry.staffNo();
    return new DutyEntryView(
        entry.id(),
        sources.wallClock(entry.at()),
        entry.byUser(),
        staff,
        staff.isEmpty() ? entry.byUser() : sources.who(staff),
        entry.date(),
        entry.serviceId(),
        sources.serviceName(entry.serviceId(), entry.date(), words),
        entry.urgent(),
        entry.text(),
        entry.corrects(),
        mayCorrect);
  }
}
