package afterclass.gateway.web.page;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.report.Paths;
import afterclass.gateway.security.Viewer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data shared by all pages, around their content: language, viewer, links and notice.
 *
 * @param words texts in the reader's language
 * @param asked whether the address names the language, so that links must too
 * @param otherHref address of the same page in the other language
 * @param viewer user of the page
 * @param disk notice about the store's disk; {@code null} for none
 * @param path path of the page
 * @param waiting the numbers beside the pages of the menu, by the pages' paths; and {@value
 *     #JUDGING} while results are being computed
 */
public record PageContext(
    Messages words,
    boolean asked,
    String otherHref,
    Viewer viewer,
    @Nullable Phrase disk,
    String path,
    Map<String, Long> waiting) {
  /** Name among the numbers of results that are still being computed. */
  static final String JUDGING = "judging";

  /** Returns the shared page data for a request. */
  public static PageContext of(HttpRequest<?> request) {
    return of(request, MenuNumbers.of(request));
  }

  /** Returns the data of a page that says what went wrong: nothing of it is read from the store. */
  public static PageContext ofProblem(HttpRequest<?> request) {
    return of(request, Map.of());
  }

  private static PageContext of(HttpRequest<?> request, Map<String, Long> waiting) {
    Messages words = Language.of(request);
    String other = words.english() ? "zh-CN" : "en";
    List<String> parameters = new ArrayList<>();
    for (Map.Entry<String, List<String>> parameter : request.getParameters()) {
      if (!parameter.getKey().equals("lang")) {
        parameter.getValue().stream()
            .map(value -> Paths.segment(parameter.getKey()) + "=" + Paths.segment(value))
            .forEach(parameters::add);
      }
    }
    parameters.add("lang=" + other);
    return new PageContext(
        words,
        request.getParameters().contains("lang"),
        request.getUri().getRawPath() + "?" + String.join("&", parameters),
        Viewer.of(request),
        DiskNotice.notice(request).orElse(null),
        request.getPath(),
        waiting);
  }

  /** Tells whether the request comes from a browser that shows a page. */
  public static boolean wanted(HttpRequest<?> request) {
    return !request.getPath().startsWith("/api/")
        && request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
  }

  /** Returns whether results on the page are still being computed; it reloads itself then. */
  public boolean judging() {
    return waiting.containsKey(JUDGING);
  }

  /** Returns the notice about the store's disk; empty for none. */
  public String diskNotice() {
    return disk == null ? "" : disk.in(words);
  }

  /** Returns an address of this service that keeps the language. */
  public String href(String path) {
    if (!asked) {
      return path;
    }
    return path + (path.contains("?") ? "&" : "?") + "lang=" + words.tag();
  }

  /** Returns an instant in a time zone, to the second; a dash for none. */
  public String time(@Nullable Instant at, ZoneId zone) {
    return TimeText.dateTime(at, zone);
  }

  /** Returns a date as pages show it, with its weekday: 2026-11-23 周一. */
  public String date(LocalDate date) {
    return TimeText.date(date, words);
  }

  /** Returns a range of dates as pages show it; a single date only once. */
  public String dates(LocalDate from, LocalDate to) {
    return TimeText.dates(from, to, words);
  }

  /** Returns a text of the bundles; a date among its values is written with its weekday. */
  public String text(String key, Object... values) {
    return words.text(key, Arrays.stream(values).map(this::shown).toArray());
  }

  private Object shown(Object value) {
    return value instanceof LocalDate date ? date(date) : value;
  }

  /** Returns the name of a season; its id if the bundles have none. */
  public String season(String id) {
    return words.textOr("season." + id, id);
  }

  /** Returns the address of a staff member's day. */
  public String staffDay(String staff, Object date) {
    return href("/staff/" + Paths.segment(staff) + "/days/" + date);
  }

  /** Returns a text of the bundles, or the given one if they have none. */
  public String textOr(String key, String otherwise) {
    return words.textOr(key, otherwise);
  }

  /** Returns a sentence of a link or terminal in the reader's language. */
  public StatusText said(String sentence) {
    return StatusText.of(sentence, words);
  }

  /**
   * Returns the address of one of the service's own static files, which changes with its content.
   *
   * @param name name of the file in {@code static}
   */
  public String asset(String name) {
    return Assets.address(name);
  }

  /** Returns the viewer's menu. */
  public MenuView menu() {
    return MenuView.of(this);
  }

  /**
   * Returns whether the viewer may open a page, as the menu knows it.
   *
   * @param path path of the page, such as {@code /sheet/2026-11-23}, with or without a query
   */
  public boolean opens(String path) {
    return Menu.opens(viewer, path);
  }

  /** Returns the path of the viewer's first page. */
  public String home() {
    return Menu.of(viewer).stream()
        .flatMap(group -> group.pages().stream())
        .map(Menu.Entry::path)
        .findFirst()
        .orElse("/account");
  }
}
