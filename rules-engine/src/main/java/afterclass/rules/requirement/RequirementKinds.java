package afterclass.rules.requirement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The registry of requirement kinds available to policy files. A new kind is added here only. */
public final class RequirementKinds {

  /** All kinds of requirement that a policy may state. */
  public static final List<RequirementKind> ALL =
      List.of(new PunchCountKind(), new PostInspectionKind());

  private RequirementKinds() {}

  /** Returns the kinds by name. */
  public static Map<String, RequirementKind> byName() {
    Map<String, RequirementKind> kinds = new LinkedHashMap<>();
    ALL.forEach(kind -> kinds.put(kind.name(), kind));
    return kinds;
  }
}
