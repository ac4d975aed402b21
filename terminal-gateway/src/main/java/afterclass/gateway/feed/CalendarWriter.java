package afterclass.gateway.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The writer of events as an iCalendar file (RFC 5545).
 *
 * @param owner staff number and site of the person, which keep the ids of different people's events
 *     apart
 * @param name name of the calendar
 * @param place where the events take place; empty if unknown
 * @param zone the school's time zone
 */
record CalendarWriter(String owner, String name, String place, ZoneId zone) {
  /** Version of the form; raise it when the same events are written otherwise. */
  static final int FORM = 1;

  /** How often a phone should ask again. */
  private static final Duration REFRESH = Duration.ofHours(1);

  private static final LocalDateTime BEGINNING = LocalDate.EPOCH.atStartOfDay();

  /** Writes events that have been as they are since an instant. */
  byte[] write(List<DutyEvent> events, Instant since) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//afterclass//duty//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new Name(name));
    calendar.add(new XProperty("X-WR-CALNAME", name));
    calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
    calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
    calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    if (!events.isEmpty()) {
      calendar.add(zone(events.get(events.size() - 1).date().plusDays(2)));
    }
    events.forEach(event -> calendar.add(event(event, since)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      // Without the library's validation, which the tests do: it only warns in the log.
      new CalendarOutputter(false).output(calendar, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private VEvent event(DutyEvent event, Instant since) {
    VEvent written = new VEvent(false);
    written.add(new Uid(uid(event)));
    written.add(new DtStamp(since));
    written.add(new LastModified(since));
    LocalDate date = event.date();
    LocalTime from = event.from();
    LocalTime to = event.to();
    if (from != null && to != null) {
      written.add(new DtStart<>(date.atTime(from).atZone(zone)));
      written.add(new DtEnd<>(date.atTime(to).atZone(zone)));
    } else {
      written.add(new DtStart<>(date));
      written.add(new DtEnd<>(date.plusDays(1)));
    }
    written.add(new Summary(event.summary()));
    if (!event.description().isEmpty()) {
      written.add(new Description(event.description()));
    }
    if (!place.isEmpty()) {
      written.add(new Location(place));
    }
    return written;
  }

  /** Returns the id of an event: the same for ever, whatever changes about it. */
  private String uid(DutyEvent event) {
    String text = String.join("\n", owner, event.date().toString(), event.service());
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * Returns the zone's definition from Java's rules. The library's own names an address in each,
   * where a phone might ask.
   */
  private VTimeZone zone(LocalDate until) {
    ZoneRules rules = zone.getRules();
    Instant end = until.atStartOfDay(zone).toInstant();
    VTimeZone written = new VTimeZone();
    written.add(new TzId(zone.getId()));
    Instant at = BEGINNING.atZone(zone).toInstant();
    ZoneOffset first = rules.getOffset(at);
    written.add(observance(rules.isDaylightSavings(at), BEGINNING, first, first));
    ZoneOffsetTransition next = rules.nextTransition(at);
    while (next != null && next.getInstant().isBefore(end)) {
      written.add(
          observance(
              rules.isDaylightSavings(next.getInstant()),
              next.getDateTimeBefore(),
              next.getOffsetBefore(),
              next.getOffsetAfter()));
      next = rules.nextTransition(next.getInstant());
    }
    return written;
  }

  private static Observance observance(
      boolean summer, LocalDateTime at, ZoneOffset before, ZoneOffset after) {
    Observance written = summer ? new Daylight() : new Standard();
    written.add(new DtStart<>(at));
    written.add(new TzOffsetFrom(before));
    written.add(new TzOffsetTo(after));
    return written;
  }
}
