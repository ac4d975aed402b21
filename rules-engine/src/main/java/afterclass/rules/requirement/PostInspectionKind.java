package afterclass.rules.requirement;

import afterclass.rules.model.Reason;
import afterclass.rules.source.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The kind {@code post-inspection}: all inspections of the services that it applies to must find
 * the staff member present. Additional key: {@code incidents} (optional).
 */
final class PostInspectionKind implements RequirementKind {

  @Override
  public String name() {
    return "post-inspection";
  }

  @Override
  public Source read(RequirementHeader header, Section section, PolicyDeclarations declarations) {
    Scope.Source scope = Scope.read(section, declarations);
    List<Reason> reasons = List.of(Reason.POST_ABSENT, Reason.POST_LATE);
    return new Dates(header, scope, IncidentRule.read(section, declarations, reasons));
  }

  private record Dates(RequirementHeader header, Scope.Source scope, IncidentRule incidents)
      implements Source {

    @Override
    public Requirement on(LocalDate date, int season) {
      return new PostInspection(header, scope.on(date), incidents);
    }

    @Override
    public void changes(Set<LocalDate> into) {
      scope.changes(into);
    }
  }
}
