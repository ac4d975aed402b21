package afterclass.gateway.web.policies;

import afterclass.gateway.days.WhatIf;
import afterclass.gateway.i18n.Messages;
import afterclass.rules.model.FenTotals;
import afterclass.rules.model.HourTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The table that compares the sums of two policies over past days. */
public final class PolicySums {
  private static final Map<String, ToIntFunction<HourTotals>> HOURS = new LinkedHashMap<>();
  private static final Map<String, ToLongFunction<FenTotals>> FEN = new LinkedHashMap<>();

  static {
    HOURS.put("assigned", HourTotals::assigned);
    HOURS.put("earned", HourTotals::earned);
    HOURS.put("forfeited", HourTotals::forfeited);
    HOURS.put("excused", HourTotals::excused);
    HOURS.put("held", HourTotals::held);
    HOURS.put("pending", HourTotals::pending);
    FEN.put("earned", FenTotals::earned);
    FEN.put("forfeited", FenTotals::forfeited);
    FEN.put("held", FenTotals::held);
  }

  private PolicySums() {}

  /**
   * A row of the table.
   *
   * @param label name of the sum
   * @param before present sum
   * @param after sum under the draft
   * @param difference difference with a plus or minus sign
   */
  public record Row(String label, String before, String after, String difference) {}

  /** Returns the rows: lesson hours, then yuan if a policy states a rate, then incidents. */
  public static List<Row> of(WhatIf whatIf, Messages words) {
    List<Row> rows = new ArrayList<>();
    HOURS.forEach(
        (key, part) -> {
          int before = part.applyAsInt(whatIf.before().hours());
          int after = part.applyAsInt(whatIf.after().hours());
          if (before != 0 || after != 0 || !key.equals("pending")) {
            String label = words.text("policies.hours-sum", words.text("column." + key));
            rows.add(counted(label, before, after));
          }
        });
    FenTotals was = whatIf.before().fen();
    FenTotals would = whatIf.after().fen();
    if (was != null || would != null) {
      FEN.forEach(
          (key, part) ->
              rows.add(
                  money(
                      words.text("policies.yuan-sum", words.text("status." + key)),
                      amount(was, part),
                      amount(would, part),
                      words)));
    }
    rows.add(
        counted(
            words.text("column.incidents"),
            whatIf.before().incidents(),
            whatIf.after().incidents()));
    return rows;
  }

  private static @Nullable Long amount(@Nullable FenTotals totals, ToLongFunction<FenTotals> part) {
    return totals == null ? null : part.applyAsLong(totals);
  }

  private static Row counted(String label, int before, int after) {
    return new Row(
        label, String.valueOf(before), String.valueOf(after), String.format("%+d", after - before));
  }

  private static Row money(
      String label, @Nullable Long before, @Nullable Long after, Messages words) {
    String difference =
        before == null || after == null
            ? "–"
            : (after > before ? "+" : "") + yuan(after - before, words);
    return new Row(
        label,
        before == null ? "–" : yuan(before, words),
        after == null ? "–" : yuan(after, words),
        difference);
  }

  /** Returns an amount in yuan. */
  public static String yuan(long fen, Messages words) {
    return words.text("policies.yuan", BigDecimal.valueOf(fen, 2));
  }
}
