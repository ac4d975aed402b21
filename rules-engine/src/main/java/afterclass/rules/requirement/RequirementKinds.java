package afterclass.rules.requirement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every kind of requirement that policy files may use: the one place to add a line for a new one.
 */
public final class RequirementKinds {

  /** The kinds. */
  public static final List<RequirementKind> ALL =
      List.of(new PunchCountKind(), new PostInspectionKind());

  private RequirementKinds() {}

  /** The kinds by their names. */
  public static Map<String, RequirementKind> byName() {
    Map<String, RequirementKind> kinds = new LinkedHashMap<>();
    ALL.forEach(kind -> kinds.put(kind.name(), kind));
    return kinds;
  }
}
