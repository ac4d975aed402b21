package afterclass.gateway.notice;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a message for its receiver.
 *
 * @param facts supplies the school's facts, for names
 * @param policies the policies in force, for the names of services
 * @param zone the school's zone
 */
public record NoticeWords(Supplier<RosterSnapshot> facts, PoliciesInForce policies, ZoneId zone) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** Returns a message as one sentence. */
  public String sentence(Notice notice, Messages words) {
    String key = "notice." + notice.kind().code() + (notice.ending() ? ".ended" : "");
    LocalDate date = notice.day();
    String day = date == null ? "" : date.toString();
    return switch (notice.kind()) {
      case FORFEIT, HELD -> words.text(key, day, service(notice, 0, words), part(notice, 1));
      case CASE -> words.text(key, day, name(notice.staff()), service(notice, 0, words));
      case REQUEST -> words.text(key, matter(notice, words));
      case ANSWER -> words.text(key + "." + notice.state(), matter(notice, words));
      case TERMINAL -> words.text(key, part(notice, 0), minute(part(notice, 1)));
      case DUTY -> words.text(key, day, services(notice, words));
      case LOG -> words.text(key, day, service(notice, 0, words), part(notice, 1));
    };
  }

  private static String part(Notice notice, int index) {
    List<String> all = notice.detail();
    return index < all.size() ? all.get(index) : "";
  }

  private String name(String staff) {
    return facts.get().staff(staff).map(StaffMember::name).orElse(staff);
  }

  private String service(Notice notice, int index, Messages words) {
    return service(part(notice, index), notice.day(), words);
  }

  private String service(String id, @Nullable LocalDate date, Messages words) {
    return date == null
        ? id
        : policies
            .on(date)
            .service(id)
            .map(service -> words.pick(service.nameZh(), service.nameEn()))
            .orElse(id);
  }

  private String services(Notice notice, Messages words) {
    return notice.detail().stream()
        .map(id -> service(id, notice.day(), words))
        .collect(Collectors.joining(words.text("list.separator")));
  }

  private String minute(String instant) {
    return MINUTE.format(Instant.parse(instant).atZone(zone));
  }

  /** Returns what is asked for, without the reason that was given: it may be private. */
  private String matter(Notice notice, Messages words) {
    String kind = part(notice, 0);
    String what = part(notice, 1);
    return switch (kind) {
      case "request" ->
          words.text(
              "notice.matter.request",
              name(notice.staff()),
              words.text("requests.kind." + what),
              part(notice, 2).equals(part(notice, 3))
                  ? part(notice, 2)
                  : part(notice, 2) + " – " + part(notice, 3));
      case "month" -> words.text("notice.matter.month-" + what, part(notice, 2));
      default -> words.text("notice.matter.policy", what);
    };
  }
}
