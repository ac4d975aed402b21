package afterclass.rules.requirement;

import afterclass.rules.source.BySeason;
import afterclass.rules.source.Dated;
import afterclass.rules.source.ListReader;
import afterclass.rules.source.Node;
import afterclass.rules.source.Section;
import afterclass.rules.source.Span;
import afterclass.rules.source.Values;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kind {@code punch-count}: a number of counted punches in a window and, optionally, a
 * signature.
 *
 * <p>Keys: {@code needed}, {@code window} (one, or one per season), {@code minGap} (default: none),
 * {@code signature} ({@code required} or {@code none}; default: none), {@code reasons} (rows; the
 * first that fits applies, the last always fits), {@code incidents} (optional).
 */
final class PunchCountKind implements RequirementKind {

  private static final Map<String, Boolean> SIGNATURE = Map.of("required", true, "none", false);

  @Override
  public String name() {
    return "punch-count";
  }

  @Override
  public Source read(RequirementHeader header, Section section, PolicyDeclarations declarations) {
    Scope.Source scope = Scope.read(section, declarations);
    var needed = section.read("needed", declarations.dated(Values.whole(1, 99)));
    var window = section.read("window", declarations.seasonal(Span.READER));
    var minGap =
        section.read("minGap", declarations.dated(Values.DURATION), Dated.always(Duration.ZERO));
    var signature =
        section.read(
            "signature", declarations.dated(Values.oneOf(false, SIGNATURE)), Dated.always(false));
    List<PunchReason> reasons = reasons(section);
    IncidentRule incidents = IncidentRule.read(section, declarations, PunchReason.REASONS);
    return new Dates(
        header,
        scope,
        needed,
        window,
        minGap,
        signature,
        reasons,
        incidents,
        declarations.wholeMinutes());
  }

  private static List<PunchReason> reasons(Section section) {
    List<PunchReason> rows = section.read("reasons", new ListReader<>(PunchReason.reader()));
    Node node = section.optional("reasons");
    boolean closed = !rows.isEmpty() && rows.get(rows.size() - 1).always();
    boolean oneOnly = rows.stream().filter(PunchReason::always).count() == 1;
    if (node != null && !rows.isEmpty() && !(closed && oneOnly)) {
      String found = closed ? "several rows without condition" : "a condition in the last row";
      section
          .problems()
          .add(
              node.line(),
              found + " of reasons of " + section.what(),
              "exactly one row without condition, the last",
              "give the other rows a condition, or add a last row with a reason alone");
    }
    return rows;
  }

  private record Dates(
      RequirementHeader header,
      Scope.Source scope,
      Dated<Integer> needed,
      Dated<BySeason<Span>> window,
      Dated<Duration> minGap,
      Dated<Boolean> signature,
      List<PunchReason> reasons,
      IncidentRule incidents,
      boolean wholeMinutes)
      implements Source {

    @Override
    public Requirement on(LocalDate date, int season) {
      return new PunchCount(
          header,
          scope.on(date),
          Window.of(window.on(date).values().get(season), wholeMinutes),
          needed.on(date),
          minGap.on(date).toNanos(),
          signature.on(date),
          reasons,
          incidents);
    }

    @Override
    public void changes(Set<LocalDate> into) {
      scope.changes(into);
      needed.changes(into);
      window.changes(into);
      minGap.changes(into);
      signature.changes(into);
    }
  }
}
