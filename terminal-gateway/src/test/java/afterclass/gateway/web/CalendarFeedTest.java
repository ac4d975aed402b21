package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.PeopleStore;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.SecretAddress;
import afterclass.gateway.security.Tokens;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a teacher's own duty at a secret address, read as a phone's calendar reads it. */
class CalendarFeedTest {
  private static final String MINE = "/api/me/calendar";

  private Path folder;
  private Office office;

  @BeforeEach
  void open(@TempDir Path temporary) {
    folder = temporary;
    office = new Office(folder, false).day();
    People people = office.gateway().bean(People.class);
    add(people, "zhang", Role.ADMINISTRATOR, "");
    add(people, "wang", Role.TEACHER, "T1");
    add(people, "reader", Role.READER, "T2");
    List.of("zhang", "wang", "reader").forEach(name -> office.session(name, name));
  }

  private static void add(People people, String name, Role role, String staff) {
    people.add(name, name, List.of(role), staff, Visitor.PASSWORD, Actor.command());
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** Returns the path of a new address, made in English. */
  private String make() throws Exception {
    Office.Answer made = office.ask("wang", "POST", MINE, "", "");
    assertEquals(200, made.status());
    String path = made.json().path("path").asText();
    assertTrue(path.matches("/calendar/[0-9A-Za-z_-]{43}\\.ics"), path);
    assertEquals(office.gateway().uri() + path, made.json().path("address").asText());
    return path;
  }

  private int withdraw() throws Exception {
    return office.ask("wang", "DELETE", MINE, "", "").status();
  }

  private static Calendar read(HttpResponse<byte[]> answer) throws Exception {
    assertEquals(200, answer.statusCode());
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(answer.body()));
    assertFalse(calendar.validate().hasErrors());
    return calendar;
  }

  private static List<VEvent> events(Calendar calendar) {
    return calendar.getComponents(Component.VEVENT);
  }

  private static Instant start(VEvent event) {
    return event
        .<DtStart<ZonedDateTime>>getRequiredProperty(Property.DTSTART)
        .getDate()
        .toInstant();
  }

  /** Returns the events of a calendar on the days of a prefix, as {@code instant summary}. */
  private static List<String> on(String prefix, Calendar calendar) {
    return events(calendar).stream()
        .map(event -> start(event) + " " + Objects.requireNonNull(event.getSummary()).getValue())
        .filter(line -> line.startsWith(prefix))
        .toList();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void aPhoneReadsItsOwnDutyWithoutASession() throws Exception {
    HttpResponse<byte[]> answer = office.get(make());
    Calendar calendar = read(answer);
    assertEquals("text/calendar;charset=utf-8", header(answer, "Content-Type"));
    assertEquals("private, no-cache", header(answer, "Cache-Control"));
    assertEquals("no-referrer", header(answer, "Referrer-Policy"));
    assertEquals(
        List.of("2026-11-22T23:00:00Z Morning reading", "2026-11-23T08:15:00Z Homework tutoring"),
        on("2026-11-2", calendar).subList(0, 2));
    assertEquals(Instant.parse("2026-10-18T23:00:00Z"), start(events(calendar).get(0)));
    assertEquals(
        Instant.parse("2026-11-24T00:00:00Z"),
        events(calendar).get(0).<DtStamp>getRequiredProperty(Property.DTSTAMP).getDate());
    assertTrue(Office.text(answer).contains("王老师's roster"), Office.text(answer));
    assertTrue(header(office.get(make(), "Accept", "text/html"), "Content-Type").contains("cal"));
  }

  @Test
  void substitutionsLeaveAndDaysOffComeThroughWithTheIdsKept() throws Exception {
    String path = make();
    Calendar before = read(office.get(path));
    office.passTo("2026-11-24T09:00");
    office.take(
        ImportKind.EXCEPTIONS,
        "date,staffNo,action,service,substitute",
        "2026-11-30,T3,substitute,noon,T1",
        "2027-03-01,T1,substitute,tutoring,T2");
    office.take(ImportKind.LEAVE, "staffNo,from,to,covers", "T1,2026-12-14,2026-12-14,*");
    office.take(ImportKind.CALENDAR, "date,type,follows", "2026-12-21,off,", "2026-12-26,school,1");
    HttpResponse<byte[]> answer = office.get(path);
    Calendar after = read(answer);
    assertEquals(
        List.of(
            "2026-11-30T03:30:00Z Noon service (substitution)",
            "2026-11-30T08:15:00Z Homework tutoring"),
        on("2026-11-30", after));
    assertEquals(List.of(), on("2026-12-14", after));
    assertEquals(List.of(), on("2026-12-21", after));
    assertEquals(List.of("2026-12-26T08:15:00Z Homework tutoring"), on("2026-12-26", after));
    assertEquals(List.of(), on("2027-03-01", after));
    for (String other : List.of("李老师", "T2", "T3", "script")) {
      assertFalse(Office.text(answer).contains(other), other);
    }
    Map<Instant, String> ids = ids(before);
    ids.keySet().retainAll(ids(after).keySet());
    assertTrue(ids.size() > 50, "most stayed: " + ids.size());
    ids.forEach((start, id) -> assertEquals(id, ids(after).get(start)));
    assertEquals(events(after).size(), Set.copyOf(ids(after).values()).size());
    assertEquals(
        Instant.parse("2026-11-24T01:00:00Z"),
        events(after).get(0).<DtStamp>getRequiredProperty(Property.DTSTAMP).getDate());
  }

  private static Map<Instant, String> ids(Calendar calendar) {
    return events(calendar).stream()
        .collect(
            Collectors.toMap(
                CalendarFeedTest::start,
                event -> event.getRequiredProperty(Property.UID).getValue()));
  }

  @Test
  void aPhoneThatAsksAgainIsToldThatNothingChanged() throws Exception {
    String path = make();
    HttpResponse<byte[]> first = office.get(path);
    String tag = header(first, "ETag");
    String since = header(first, "Last-Modified");
    assertEquals("Tue, 24 Nov 2026 00:00:00 GMT", since);
    office.passTo("2026-11-24T10:00");
    for (String[] asked :
        List.of(
            new String[] {"If-None-Match", tag},
            new String[] {"If-None-Match", "\"other\", " + tag.substring(2)},
            new String[] {"If-Modified-Since", since},
            new String[] {"If-None-Match", tag, "If-Modified-Since", "never"})) {
      HttpResponse<byte[]> again = office.get(path, asked);
      assertEquals(304, again.statusCode(), () -> String.join(" ", asked));
      assertEquals(0, again.body().length);
      assertEquals(tag, header(again, "ETag"));
      assertEquals(since, header(again, "Last-Modified"));
    }
    assertEquals(200, office.get(path, "If-Modified-Since", "never").statusCode());
    // A fact of somebody else changes nothing here.
    office.take(ImportKind.LEAVE, "staffNo,from,to,covers", "T2,2026-12-14,2026-12-14,*");
    assertEquals(304, office.get(path, "If-None-Match", tag).statusCode());
    office.take(ImportKind.LEAVE, "staffNo,from,to,covers", "T1,2026-12-14,2026-12-14,*");
    HttpResponse<byte[]> changed = office.get(path, "If-None-Match", tag);
    assertEquals(200, changed.statusCode());
    assertNotEquals(tag, header(changed, "ETag"));
    assertEquals("Tue, 24 Nov 2026 02:00:00 GMT", header(changed, "Last-Modified"));
    assertEquals(200, office.get(path, "If-Modified-Since", since).statusCode());
  }

  @Test
  void theAddressAndItsTagOutliveARestart() throws Exception {
    String path = make();
    String tag = header(office.get(path), "ETag");
    office.close();
    office = new Office(folder, false);
    office.passTo("2026-11-24T08:30");
    assertEquals(304, office.get(path, "If-None-Match", tag).statusCode());
  }

  @Test
  void aRenewedWithdrawnOrUnknownAddressIsNoneAndTheAnswerDoesNotTellWhich() throws Exception {
    String renewed = make();
    String withdrawn = make();
    assertEquals(200, office.get(withdrawn).statusCode());
    String gone = gone(renewed);
    assertEquals(204, withdraw());
    assertEquals(gone, gone(withdrawn));
    assertEquals(gone, gone("/calendar/" + "x".repeat(43) + ".ics"));
    assertEquals(gone, gone("/calendar/x"));
    String whole = make();
    assertEquals(gone, gone(whole.substring(0, whole.length() - 4)));
    assertEquals(200, office.get(whole).statusCode());
    assertTrue(office.ask("wang", "GET", MINE, "", "").json().has("createdAt"));
  }

  /** Returns the answer at an address that must not be one, without the address itself. */
  private String gone(String path) throws Exception {
    HttpResponse<byte[]> answer = office.get(path);
    assertEquals(404, answer.statusCode(), path);
    return Office.text(answer).replace(path, "");
  }

  @Test
  void whoLeftOrMayNoLongerSignInHasNoCalendar() throws Exception {
    People people = office.gateway().bean(People.class);
    String path = make();
    String gone = gone("/calendar/x");
    people.change("wang", "wang", List.of(Role.READER), "T1", Actor.command());
    assertEquals(gone, gone(path));
    people.change("wang", "wang", List.of(Role.TEACHER), "T1", Actor.command());
    assertEquals(200, office.get(path).statusCode());
    office.take(ImportKind.STAFF, "staffNo,name,to", "T1,王老师,2026-11-23");
    assertEquals(gone, gone(path));
    office.take(ImportKind.STAFF, "staffNo,name,to", "T1,王老师,2026-11-24");
    assertEquals(200, office.get(path).statusCode());
    people.disable("wang", true, Actor.command());
    people.disable("wang", false, Actor.command());
    assertEquals(gone, gone(path), "closed once, it stays closed");
    office.session("again", "wang");
    String next = office.ask("again", "POST", MINE, "", "").json().path("path").asText();
    people.password("wang", "another horse 8", Actor.command());
    assertEquals(gone, gone(next));
  }

  @Test
  void onlyTheOwnerMakesOneAndATokenDoesNot() throws Exception {
    assertEquals(403, office.ask("reader", "POST", MINE, "", "").status());
    Office.Answer refused = office.ask("zhang", "POST", MINE, "", "");
    assertEquals(
        "403 no-staff-number", refused.status() + " " + refused.json().path("code").asText());
    Tokens tokens = office.gateway().bean(Tokens.class);
    String key = tokens.make("wang", "x", Set.of(Permission.SEE_OWN), 9, Actor.command());
    assertEquals(403, office.get(MINE, "Authorization", "Bearer " + key).statusCode());
    assertEquals(401, office.get(MINE).statusCode());
    for (String verb : List.of("POST", "PUT", "DELETE")) {
      int status = office.request(verb, make(), "text/calendar", "x").statusCode();
      assertTrue(status >= 401 && status <= 415, verb + " " + status);
    }
  }

  @Test
  void onlyTheHashIsKeptAndEveryChangeIsWrittenDown() throws Exception {
    String path = make();
    String key = path.substring("/calendar/".length(), path.length() - ".ics".length());
    PeopleStore store = office.gateway().bean(PeopleStore.class);
    SecretAddress first = store.address("calendar", "wang").orElseThrow();
    assertArrayEquals(Forms.sha256(key), first.keyHash().toArray());
    make();
    SecretAddress second = store.address("calendar", "wang").orElseThrow();
    assertEquals(204, withdraw());
    assertEquals(204, withdraw(), "withdrawn already");
    List<AuditEntry> entries =
        office
            .gateway()
            .bean(AuditTrail.class)
            .find(new AuditQuery(Instant.EPOCH, Instant.MAX, "wang", "calendar.", 1L << 60, 100));
    assertEquals(
        List.of(
            "calendar.withdraw wang " + second.id() + " -> ",
            "calendar.renew wang " + first.id() + " -> " + second.id(),
            "calendar.make wang  -> " + first.id()),
        entries.stream()
            .map(e -> e.action() + " " + e.subject() + " " + e.was() + " -> " + e.became())
            .toList());
  }
}
