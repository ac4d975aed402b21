package afterclass.gateway.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of what is told, and what is not, when the state of a subject changes. */
class NextStepTest {
  private static final Instant AT = Instant.parse("2026-11-24T00:00:00Z");

  private static Notice notice(long id, NoticeKind kind, String state, boolean ended) {
    @Nullable Instant over = ended ? AT : null;
    String plain = state.equals("-") ? "" : state;
    return new Notice(id, "li", kind, "day/T2", plain, "T2", null, List.of("noon"), AT, null, over);
  }

  /** Parses {@code 2:F2:told:ended}: number, state, and what else is true of it. */
  private static Told told(String text, NoticeKind kind) {
    List<String> parts = List.of(text.split(":", -1));
    return new Told(
        notice(Long.parseLong(parts.get(0)), kind, parts.get(1), parts.contains("ended")),
        parts.contains("told"));
  }

  private static String text(NextStep step) {
    List<String> said = new ArrayList<>();
    if (!step.removed().isEmpty()) {
      said.add(
          step.removed().stream()
              .map(removed -> String.valueOf(removed.id()))
              .collect(Collectors.joining("+", "remove ", "")));
    }
    Notice ended = step.ended();
    if (ended != null) {
      said.add("end " + ended.id());
    }
    Notice standing = step.standing();
    if (standing != null) {
      said.add("keep " + standing.id());
    }
    Notice added = step.added();
    if (added != null) {
      said.add("tell " + (added.ending() ? "the end" : added.state()));
    }
    return said.isEmpty() ? "nothing" : String.join(", ", said);
  }

  /**
   * The past, newest first; the state now, {@code -} for none; what is done. The past is as {@code
   * 2:F2:told}.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # kind    | past                             | now | done
          FORFEIT   |                                  | F2  | tell F2
          FORFEIT   |                                  | -   | nothing
          FORFEIT   | 1:F2                             | F2  | keep 1
          FORFEIT   | 1:F2:told                        | F2  | keep 1
          FORFEIT   | 1:F2                             | -   | remove 1
          FORFEIT   | 1:F2:told                        | -   | end 1, tell the end
          FORFEIT   | 1:F2                             | H2  | remove 1, tell H2
          FORFEIT   | 1:F2:told                        | H2  | end 1, tell H2
          FORFEIT   | 2:-, 1:F2:told:ended             | -   | keep 2
          FORFEIT   | 2:-, 1:F2:told:ended             | F2  | remove 2, keep 1
          FORFEIT   | 2:-:told, 1:F2:told:ended        | F2  | end 2, tell F2
          FORFEIT   | 2:H2, 1:F2:told:ended            | F2  | remove 2, keep 1
          FORFEIT   | 3:H2, 2:-, 1:F2:told:ended       | F1  | remove 3+2, end 1, tell F1
          REQUEST   | 1:open                           | -   | remove 1
          REQUEST   | 1:open:told                      | -   | end 1
          REQUEST   | 1:open:told:ended                | open | tell open
          CASE      | 1:case:told                      | case | keep 1
          """)
  void eachStateIsToldOnceAndTakenBackWhileNobodyKnows(
      NoticeKind kind, @Nullable String past, String now, String done) {
    List<Told> before =
        past == null
            ? List.of()
            : List.of(past.split(", ", -1)).stream().map(text -> told(text, kind)).toList();
    assertEquals(done, text(NextStep.of(before, notice(0, kind, now, false))));
  }
}
