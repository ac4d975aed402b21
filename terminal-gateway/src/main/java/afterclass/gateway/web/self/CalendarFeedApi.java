package afterclass.gateway.web.self;

import afterclass.gateway.feed.Edition;
import afterclass.gateway.security.CalendarAddresses;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The calendars at their secret addresses, for phones, which cannot sign in. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Days")
final class CalendarFeedApi {
  private static final MediaType CALENDAR = MediaType.of("text/calendar;charset=utf-8");

  /** The date format of HTTP. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final OwnCalendar calendar;

  CalendarFeedApi(OwnCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * A teacher's own duty as an iCalendar file (RFC 5545), from a month back to 26 weeks ahead:
   * services with their times, substitutions and swaps, without leave and days off. The path is the
   * secret address, made by {@code POST /api/me/calendar}; it needs no sign-in. Entity tag and date
   * tell whether anything changed.
   *
   * @param file the key in the address, with {@code .ics}
   */
  @Get(CalendarAddresses.PATH + "{file}")
  @Produces(MediaType.ALL)
  HttpResponse<?> feed(String file, HttpRequest<?> request) {
    Edition edition = calendar.edition(file);
    // Weak: the time at which the content was first seen is not part of the content.
    String tag = "W/\"" + edition.tag() + "\"";
    MutableHttpResponse<?> answer =
        fresh(request, tag, edition.since())
            ? HttpResponse.notModified()
            : HttpResponse.ok(edition.content().get()).contentType(CALENDAR);
    return answer
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(edition.since()));
  }

  /** Returns whether the client has this content, by its tag or else by its time. */
  private static boolean fresh(HttpRequest<?> request, String tag, Instant since) {
    List<String> tags = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH);
    if (!tags.isEmpty()) {
      return Stream.of(String.join(",", tags).split(",", -1))
          .map(each -> weak(each.strip()))
          .anyMatch(each -> each.equals("*") || each.equals(weak(tag)));
    }
    String asked = request.getHeaders().get(HttpHeaders.IF_MODIFIED_SINCE);
    try {
      return asked != null
          && !since.isAfter(
              ZonedDateTime.parse(asked.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return false; // As RFC 9110 (13.1.3) demands of a date that is none.
    }
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
