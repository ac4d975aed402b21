package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.Ruling;
import afterclass.gateway.web.requests.RequestView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sentence on a requirement of a day that need not be met: an accepted appeal is no leave. */
record WaivedWords(
    Set<String> leave, boolean accepted, List<RequestView> requests, Messages words) {

  static WaivedWords of(
      String staff,
      LocalDate date,
      RosterSnapshot roster,
      List<RequestView> requests,
      Messages words) {
    boolean accepted = roster.ruling(staff, date).equals(Optional.of(Ruling.ACCEPT));
    return new WaivedWords(roster.leave(staff, date), accepted, requests, words);
  }

  /** Returns what waives a requirement. */
  String of(String requirement) {
    boolean named = leave.contains(requirement);
    if (named && requests.stream().anyMatch(r -> r.approved() && r.appeals(requirement))) {
      return words.text("staff-day.waived.appeal");
    }
    if (named) {
      return words.text("staff-day.waived.entered");
    }
    boolean onLeave = !leave.isEmpty();
    if (onLeave && accepted) {
      return words.text("staff-day.waived.either");
    }
    return words.text(onLeave ? "staff-day.waived.leave" : "staff-day.waived.ruling");
  }
}
