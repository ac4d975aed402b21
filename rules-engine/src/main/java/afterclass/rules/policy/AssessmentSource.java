package afterclass.rules.policy;

import afterclass.rules.source.Dated;
import afterclass.rules.source.DatedReader;
import afterclass.rules.source.Node;
import afterclass.rules.source.Problems;
import afterclass.rules.source.Section;
import afterclass.rules.source.Values;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The weights of the performance assessment in a policy file, under {@code assessment}: points for
 * one of each figure, in hundredths.
 *
 * @param weights the weights; empty if the policy states none
 */
record AssessmentSource(Map<AssessmentFigure, Dated<Integer>> weights) {
  private static final String KEY = "assessment";
  private static final int MOST = 1_000;

  /** Reads the weights of a policy; a figure without a weight counts nothing. */
  static AssessmentSource read(Section policy, List<String> clauses, Problems problems) {
    Map<AssessmentFigure, Dated<Integer>> weights = new EnumMap<>(AssessmentFigure.class);
    Node node = policy.optional(KEY);
    if (node != null) {
      Section section = Section.of(node, KEY, problems);
      DatedReader<Integer> reader = new DatedReader<>(Values.hundredths(-MOST, MOST), clauses);
      for (AssessmentFigure figure : AssessmentFigure.values()) {
        weights.put(figure, section.read(figure.code(), reader, Dated.always(0)));
      }
      section.end();
    }
    return new AssessmentSource(Collections.unmodifiableMap(weights));
  }

  /** Returns the weights on a date, in hundredths of a point; empty if the policy states none. */
  Map<AssessmentFigure, Integer> on(LocalDate date) {
    Map<AssessmentFigure, Integer> now = new EnumMap<>(AssessmentFigure.class);
    weights.forEach((figure, weight) -> now.put(figure, weight.on(date)));
    return Collections.unmodifiableMap(now);
  }

  /** Adds the dates on which a weight changes. */
  void changes(Set<LocalDate> into) {
    weights.values().forEach(weight -> weight.changes(into));
  }
}
