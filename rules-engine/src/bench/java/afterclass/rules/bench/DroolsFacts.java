package afterclass.rules.bench;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts that the Drools rules match. Times are nanoseconds since midnight. */
public final class DroolsFacts {

  private DroolsFacts() {}

  /** The day itself. */
  public static final class Day {
    private final boolean school;
    private final String signature;
    private final long now;
    private final boolean over;

    Day(boolean school, String signature, long now, boolean over) {
      this.school = school;
      this.signature = signature;
      this.now = now;
      this.over = over;
    }

    /** Whether the school works. */
    public boolean isSchool() {
      return school;
    }

    /** yes, no or unknown. */
    public String getSignature() {
      return signature;
    }

    /** What is later than this is not known. */
    public long getNow() {
      return now;
    }

    /** Whether the date has ended. */
    public boolean isOver() {
      return over;
    }
  }

  /** A service assigned to the staff member. */
  public static final class Post {
    private final String id;
    private final String block;
    private final boolean duty;
    private final int index;
    private @Nullable String excusedBy;

    Post(String id, String block, boolean duty, int index) {
      this.id = id;
      this.block = block;
      this.duty = duty;
      this.index = index;
    }

    /** Service id. */
    public String getId() {
      return id;
    }

    /** Part of the day. */
    public String getBlock() {
      return block;
    }

    /** Whether the safety clause holds. */
    public boolean isDuty() {
      return duty;
    }

    /** Whether it is overtime. */
    public boolean isOvertime() {
      return id.equals("overtime");
    }

    /** Place among the assignments. */
    public int getIndex() {
      return index;
    }

    /** Reason of the excuse, if any. */
    public @Nullable String getExcusedBy() {
      return excusedBy;
    }

    /** Excuses it. */
    public void setExcusedBy(@Nullable String reason) {
      this.excusedBy = reason;
    }
  }

  /** A known punch; each time once. */
  public static final class Punch {
    private final long at;

    Punch(long at) {
      this.at = at;
    }

    /** When. */
    public long getAt() {
      return at;
    }
  }

  /** One word of the leave. */
  public static final class Leave {
    private final String word;

    Leave(String word) {
      this.word = word;
    }

    /** Service or requirement id, or {@code *}. */
    public String getWord() {
      return word;
    }

    /** Whether it covers everything. */
    public boolean isAll() {
      return word.equals("*");
    }
  }

  /** What an inspector found. */
  public static final class Finding {
    private final String service;
    private final String result;

    Finding(String service, String result) {
      this.service = service;
      this.result = result;
    }

    /** Service id. */
    public String getService() {
      return service;
    }

    /** present, late or absent. */
    public String getResult() {
      return result;
    }
  }

  /** A terminal outage, both ends included. */
  public static final class Out {
    private final long from;
    private final long to;

    Out(long from, long to) {
      this.from = from;
      this.to = to;
    }

    /** First instant. */
    public long getFrom() {
      return from;
    }

    /** Last instant. */
    public long getTo() {
      return to;
    }
  }

  /**
   * The window of a requirement in one season.
   *
   * @param requirement requirement id
   * @param clause source clause
   * @param order place in the plan
   * @param from first instant
   * @param end first instant after
   * @param since from when a punch before the window is an early sign-out
   * @param until up to when a punch after the window is late
   * @param gap least distance of two counted punches
   * @param appliesTo ids of the services that make it apply
   * @param guards ids of the services that it forfeits
   */
  public record Window(
      String requirement,
      String clause,
      int order,
      long from,
      long end,
      long since,
      long until,
      long gap,
      Set<String> appliesTo,
      Set<String> guards) {

    /** See the record's parameters; Drools reads bean getters. */
    public String getRequirement() {
      return requirement;
    }

    /** See the record's parameters. */
    public long getFrom() {
      return from;
    }

    /** See the record's parameters. */
    public long getEnd() {
      return end;
    }

    /** See the record's parameters. */
    public long getSince() {
      return since;
    }

    /** See the record's parameters. */
    public long getUntil() {
      return until;
    }

    /** See the record's parameters. */
    public long getGap() {
      return gap;
    }

    /** Whether it is one of the sign-outs. */
    public boolean isSignOut() {
      return since > 0;
    }

    /** Whether that post makes it apply. */
    public boolean appliesTo(Post post) {
      return appliesTo.contains(post.getId());
    }
  }

  /** A requirement that leave takes away or that no post asks for. */
  public static final class Waived {
    private final String requirement;

    /** Waives that requirement. */
    public Waived(String requirement) {
      this.requirement = requirement;
    }

    /** Requirement id. */
    public String getRequirement() {
      return requirement;
    }
  }

  /** A requirement that is not met, and why. */
  public static final class Verdict {
    private final String requirement;
    private final String clause;
    private final int order;
    private final String state;
    private final String reason;
    private final Set<String> guards;

    /** What a window's requirement came to. */
    public Verdict(Window window, String state, String reason) {
      this(window.requirement, window.clause, window.order, state, reason, window.guards);
    }

    private Verdict(
        String requirement,
        String clause,
        int order,
        String state,
        String reason,
        Set<String> guards) {
      this.requirement = requirement;
      this.clause = clause;
      this.order = order;
      this.state = state;
      this.reason = reason;
      this.guards = guards;
    }

    /** The failed inspection of posts (四.5). */
    public static Verdict ofPosts(String reason) {
      return new Verdict(
          "post-inspection", "四.5", 4, "failed", reason, DroolsPlan.ALL_BUT_OVERTIME);
    }

    /** Requirement id. */
    public String getRequirement() {
      return requirement;
    }

    /** failed, suspended or open. */
    public String getState() {
      return state;
    }

    /** Why. */
    public String getReason() {
      return reason;
    }

    /** Whether that post is forfeited when it fails. */
    public boolean guards(Post post) {
      return guards.contains(post.getId());
    }

    String clause() {
      return clause;
    }

    int order() {
      return order;
    }
  }
}
