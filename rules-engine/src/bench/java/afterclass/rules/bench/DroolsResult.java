package afterclass.rules.bench;

import afterclass.rules.bench.DroolsFacts.Post;
import afterclass.rules.bench.DroolsFacts.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules said of one day: the sheet that their right-hand sides write on. */
public final class DroolsResult {

  private static final long LESSON = 40 * 60_000_000_000L;

  private static final String OVERTIME = "五.7 overtime ";

  private static final int EARNED = 0;
  private static final int PENDING = 1;
  private static final int HELD = 2;
  private static final int FORFEITED = 3;
  private static final int EXCUSED = 4;
  private static final List<String> STATUSES =
      List.of("earned", "pending", "held", "forfeited", "excused");

  private final List<String> ids;
  private final int[] hours;
  private final int[] status;
  private final List<List<Row>> because;
  private @Nullable String late;
  private @Nullable String absent;

  private record Row(int order, String text) {}

  DroolsResult(List<String> ids) {
    this.ids = ids;
    this.hours = new int[ids.size()];
    this.status = new int[ids.size()];
    this.because = new ArrayList<>(ids.size());
    for (int i = 0; i < hours.length; i++) {
      hours[i] = plan(ids.get(i)).hours();
      because.add(new ArrayList<>(2));
    }
  }

  static DroolsPlan.Service plan(String id) {
    DroolsPlan.Service service = DroolsPlan.SERVICES.get(id);
    if (service == null) {
      throw new IllegalArgumentException("no service " + id);
    }
    return service;
  }

  /** Leave or a day off. */
  public void excused(Post post) {
    rank(post, EXCUSED, 0, String.valueOf(post.getExcusedBy()));
  }

  /** A failed requirement. */
  public void forfeited(Post post, Verdict verdict) {
    rank(post, FORFEITED, verdict);
  }

  /** A suspended requirement. */
  public void held(Post post, Verdict verdict) {
    rank(post, HELD, verdict);
  }

  /** An open requirement. */
  public void pending(Post post, Verdict verdict) {
    rank(post, PENDING, verdict);
  }

  /** Overtime of that length, in nanoseconds. */
  public void overtime(Post post, long nanos) {
    hours[post.getIndex()] = (int) (nanos / LESSON);
  }

  /** Overtime that nobody can count. */
  public void overtimeHeld(Post post, String reason) {
    rank(post, HELD, 0, OVERTIME + reason);
  }

  /** Overtime that may still be counted. */
  public void overtimePending(Post post) {
    rank(post, PENDING, 0, OVERTIME + "awaiting-punch");
  }

  /** An incident; the first requirement of a kind is kept. */
  public void incident(String kind, String requirement) {
    if (kind.equals("late")) {
      late = late == null ? requirement : late;
    } else {
      absent = absent == null ? requirement : absent;
    }
  }

  private void rank(Post post, int rank, Verdict verdict) {
    rank(
        post,
        rank,
        verdict.order(),
        verdict.clause() + " " + verdict.getRequirement() + " " + verdict.getReason());
  }

  private void rank(Post post, int rank, int order, String text) {
    int i = post.getIndex();
    if (rank > status[i]) {
      status[i] = rank;
      because.get(i).clear();
    }
    if (rank == status[i] && rank != EARNED) {
      because.get(i).add(new Row(order, text));
    }
  }

  /** The result as text, one service a line, then the incidents. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hours.length; i++) {
      List<Row> rows = because.get(i);
      rows.sort((a, b) -> Integer.compare(a.order, b.order));
      text.append(ids.get(i)).append(' ').append(hours[i]).append(' ');
      text.append(STATUSES.get(status[i]));
      rows.forEach(row -> text.append("; ").append(row.text));
      text.append('\n');
    }
    if (late != null) {
      text.append("late ").append(late).append('\n');
    }
    if (absent != null) {
      text.append("absent ").append(absent).append('\n');
    }
    return text.toString();
  }
}
