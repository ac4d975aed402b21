package afterclass.gateway.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What somebody is for the service. One person may have several. */
public enum Role {
  /** 管理员: keeps the service and enters what the office knows. */
  ADMINISTRATOR(
      May.SEE,
      May.SEE_OWN,
      May.ENTER,
      May.INSPECT,
      May.POLICIES,
      May.TERMINALS,
      May.PEOPLE,
      May.AUDIT,
      May.APPROVE,
      May.ASK),
  /** 审批人: agrees as the second person. */
  APPROVER(May.SEE, May.SEE_OWN, May.APPROVE, May.AUDIT, May.ASK),
  /** 值班巡查: says who was at a post. */
  INSPECTOR(May.INSPECT, May.SEE_OWN, May.ASK),
  /** 教师: sees the own days. */
  TEACHER(May.SEE_OWN, May.ASK),
  /** 只读: sees everything and changes nothing. */
  READER(May.SEE);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed.
  private final Set<String> may;

  Role(String... may) {
    this.may = Set.of(may);
  }

  /** What it allows, as {@link May} names it. */
  public Set<String> may() {
    return may;
  }

  /** Its name in addresses, files and bundles. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that name. */
  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
  }

  /** What any of them allows. */
  public static Set<String> allow(Collection<Role> roles) {
    Set<String> all = new TreeSet<>(List.of(May.SELF));
    roles.forEach(role -> all.addAll(role.may));
    return all;
  }
}
