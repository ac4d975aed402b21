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

/** A school's policy with all its dated values. Immutable. */
public final class Policy {

  private final PolicyStamp stamp;
  private final PolicyContent content;
  private final byte[] file;
  private final LocalDate[] changes;
  private final List<List<SeasonRules>> plans;
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

  private Policy(Policy whole, LocalDate date) {
    this.stamp = whole.stamp;
    this.content = whole.content;
    this.file = whole.file;
    this.changes = new LocalDate[0];
    this.plans = List.of(whole.content.plansFrom(date));
    System.arraycopy(whole.seasonOfDay, 0, seasonOfDay, 0, seasonOfDay.length);
  }

  /**
   * Returns this policy with the values of one date on every date, for a trial on the past of what
   * is to come.
   */
  public Policy throughout(LocalDate date) {
    return new Policy(this, date);
  }

  private static int position(LocalDate day) {
    return day.getMonthValue() * 32 + day.getDayOfMonth();
  }

  /** Returns the policy's identity. */
  public PolicyStamp stamp() {
    return stamp;
  }

  /** Returns the bytes of the policy file, whose SHA-256 is in the stamp. */
  public byte[] file() {
    return file.clone();
  }

  /** Returns the Chinese name. */
  public String nameZh() {
    return content.nameZh();
  }

  /** Returns the English name. */
  public String nameEn() {
    return content.nameEn();
  }

  /** Returns the title of the document that the policy implements; empty if it names none. */
  public String document() {
    return content.document();
  }

  /**
   * Returns whether windows include their whole last minute instead of ending at their last time.
   */
  public boolean wholeMinutes() {
    return content.wholeMinutes();
  }

  /**
   * Returns all values of the policy on a date by season, for display, in the order of the file.
   */
  public Map<PolicyItem, PolicyItem.Value> said(LocalDate date) {
    return PolicyItems.on(this, date);
  }

  /** Returns the dates on which a value changes, ascending. */
  public List<LocalDate> changes() {
    return List.of(changes);
  }

  /** Returns the school's time zone; all times of the policy are wall-clock times in it. */
  public ZoneId zone() {
    return content.zone();
  }

  /** Returns the seasons, in the order of the file. */
  public List<Season> seasons() {
    return content.seasons();
  }

  /** Returns the quoted clauses by id, in the order of the file. */
  public Map<String, Clause> clauses() {
    return content.clauses();
  }

  /** Returns the rules for teachers' requests. */
  public RequestRules requests() {
    return content.requests();
  }

  /**
   * Returns the weights of the performance assessment on a date, in hundredths of a point; empty if
   * the policy states none.
   */
  public Map<AssessmentFigure, Integer> assessment(LocalDate date) {
    return content.assessment().on(date);
  }

  /** Returns the policy as in force on a date, in the policy's own season for it. */
  public PolicyInForce on(LocalDate date) {
    return on(date, null);
  }

  /**
   * Returns the policy as in force on a date.
   *
   * @param date business date
   * @param season season set by the school's calendar, or {@code null} for the policy's own
   * @throws IllegalArgumentException if the policy has no such season
   */
  public PolicyInForce on(LocalDate date, @Nullable String season) {
    int found = Arrays.binarySearch(changes, date);
    List<SeasonRules> bySeason = plans.get(found >= 0 ? found + 1 : -found - 1);
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
