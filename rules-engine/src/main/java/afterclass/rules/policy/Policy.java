package afterclass.rules.policy;

import afterclass.rules.model.PolicyStamp;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A school's plan with all its dated values. Immutable. */
public final class Policy {

  private final PolicyStamp stamp;
  private final PolicyContent content;
  private final byte[] file;
  private final LocalDate[] changes;
  private final List<List<Plan>> plans;
  private final int[] seasonOfDay = new int[13 * 32];

  Policy(PolicyStamp stamp, PolicyContent content, byte[] file) {
    this.stamp = stamp;
    this.content = content;
    this.file = file.clone();
    this.changes = content.changes().toArray(LocalDate[]::new);
    List<LocalDate> starts = new ArrayList<>();
    starts.add(LocalDate.MIN);
    starts.addAll(content.changes());
    this.plans = starts.stream().map(content::plansFrom).toList();
    for (int season = 0; season < content.seasons().size(); season++) {
      for (LocalDate day = Seasons.FIRST; day.getYear() == Seasons.LEAP; day = day.plusDays(1)) {
        if (content.seasons().get(season).contains(MonthDay.from(day))) {
          seasonOfDay[position(day)] = season;
        }
      }
    }
  }

  private static int position(LocalDate day) {
    return day.getMonthValue() * 32 + day.getDayOfMonth();
  }

  /** Which policy this is. */
  public PolicyStamp stamp() {
    return stamp;
  }

  /** The bytes of the file that it was read from, whose SHA-256 the stamp has. */
  public byte[] file() {
    return file.clone();
  }

  /** The plan's Chinese name. */
  public String nameZh() {
    return content.nameZh();
  }

  /** The plan's English name. */
  public String nameEn() {
    return content.nameEn();
  }

  /** The title of the document that the plan carries out; empty if it names none. */
  public String document() {
    return content.document();
  }

  /** Whether a window runs to the end of its last minute, or ends with its last time. */
  public boolean wholeMinutes() {
    return content.wholeMinutes();
  }

  /**
   * Everything that the plan says on a date, season by season, for people to read; in the order of
   * the file.
   */
  public Map<PolicyItem, PolicyItem.Value> said(LocalDate date) {
    return PolicyItems.on(this, date);
  }

  /** The dates on which a value of the plan changes, ascending. */
  public List<LocalDate> changes() {
    return List.of(changes);
  }

  /** The school's zone: all times of the plan are wall-clock times there. */
  public ZoneId zone() {
    return content.zone();
  }

  /** The seasons, in the order of the file. */
  public List<Season> seasons() {
    return content.seasons();
  }

  /** Every clause that the plan quotes, by id, in the order of the file. */
  public Map<String, Clause> clauses() {
    return content.clauses();
  }

  /** What teachers may ask for. */
  public RequestRules requests() {
    return content.requests();
  }

  /** The plan as it stands on a date, in the season that the plan itself gives that date. */
  public PolicyInForce on(LocalDate date) {
    return on(date, null);
  }

  /**
   * The plan as it stands on a date.
   *
   * @param date business date
   * @param season the season that the school's calendar sets for it, or {@code null} for the plan's
   *     own
   * @throws IllegalArgumentException if the plan has no such season
   */
  public PolicyInForce on(LocalDate date, @Nullable String season) {
    int found = Arrays.binarySearch(changes, date);
    List<Plan> bySeason = plans.get(found >= 0 ? found + 1 : -found - 1);
    int at = season == null ? seasonOfDay[position(date)] : season(season);
    return new PolicyInForce(stamp, date, bySeason.get(at), content.clauses());
  }

  private int season(String id) {
    for (int i = 0; i < content.seasons().size(); i++) {
      if (content.seasons().get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "found the season \"" + id + "\"; expected one of " + seasonIds() + " of " + stamp.id());
  }

  private String seasonIds() {
    return String.join(", ", content.seasons().stream().map(Season::id).toList());
  }
}
