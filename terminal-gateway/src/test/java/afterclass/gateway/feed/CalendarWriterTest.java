package afterclass.gateway.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneUpdater;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

/** Tests that what is written is read by the library as it was meant. */
class CalendarWriterTest {
  private static final Instant SINCE = Instant.parse("2026-11-24T00:00:00Z");

  private static DutyEvent event(String date, String summary) {
    LocalDate on = LocalDate.parse(date);
    return new DutyEvent(on, "noon", LocalTime.of(7, 0), LocalTime.of(8, 10), summary, "");
  }

  private static byte[] written(ZoneId zone, DutyEvent... events) {
    return new CalendarWriter("school\nT1", "王老师的排班", "第一中学；东校区, 3;", zone)
        .write(List.of(events), SINCE);
  }

  private static Calendar read(byte[] content) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(content));
    assertFalse(calendar.validate().hasErrors());
    return calendar;
  }

  private static List<Instant> starts(Calendar calendar) {
    return calendar.<VEvent>getComponents(Component.VEVENT).stream()
        .map(event -> event.<DtStart<ZonedDateTime>>getRequiredProperty(Property.DTSTART))
        .map(start -> start.getDate().toInstant())
        .toList();
  }

  @Test
  void shanghaiIsEightHoursAheadAllYear() throws Exception {
    byte[] content =
        written(ZoneId.of("Asia/Shanghai"), event("2026-11-23", "早读"), event("2027-05-10", "早读"));
    assertEquals(
        List.of(Instant.parse("2026-11-22T23:00:00Z"), Instant.parse("2027-05-09T23:00:00Z")),
        starts(read(content)));
    String text = new String(content, StandardCharsets.UTF_8);
    assertTrue(text.contains("\r\nDTSTART;TZID=Asia/Shanghai:20261123T070000\r\n"), text);
    assertTrue(text.contains("\r\nDTEND;TZID=Asia/Shanghai:20261123T081000\r\n"), text);
    assertTrue(text.contains("\r\nDTSTAMP:20261124T000000Z\r\n"), text);
    assertTrue(text.contains("\r\nTZID:Asia/Shanghai\r\n"), text);
    assertFalse(text.contains("http"), text);
  }

  @Test
  void aZoneWithSummerTimeIsWrittenWithItsChanges() throws Exception {
    byte[] content =
        written(ZoneId.of("America/New_York"), event("2026-03-02", "a"), event("2026-03-16", "b"));
    assertEquals(
        List.of(Instant.parse("2026-03-02T12:00:00Z"), Instant.parse("2026-03-16T11:00:00Z")),
        starts(read(content)));
  }

  @Test
  void textsAreReadAsTheyWereWhateverTheyContain() throws Exception {
    String summary = "早读, 午间; \\n 社团\r\nBEGIN:VEVENT 𠮷 " + "很长".repeat(60);
    Calendar calendar = read(written(ZoneId.of("Asia/Shanghai"), event("2026-11-23", summary)));
    List<VEvent> events = calendar.getComponents(Component.VEVENT);
    assertEquals(1, events.size());
    assertEquals(
        summary.replace("\r\n", "\n"),
        Objects.requireNonNull(events.get(0).getSummary()).getValue().replace("\r\n", "\n"));
    assertEquals("第一中学；东校区, 3;", Objects.requireNonNull(events.get(0).getLocation()).getValue());
  }

  @Test
  void anEmptyCalendarIsOneToo() throws Exception {
    String text = new String(written(ZoneId.of("Asia/Shanghai")), StandardCharsets.UTF_8);
    assertTrue(text.contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"), text);
    assertTrue(text.contains("X-PUBLISHED-TTL:PT1H\r\n"), text);
    assertTrue(text.contains("X-WR-CALNAME:王老师的排班\r\n"), text);
  }

  @Test
  void zonesAreNotFetchedFromTheNetwork() {
    assertFalse(new TimeZoneUpdater().isEnabled());
  }
}
