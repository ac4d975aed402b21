package afterclass.gateway.security;

import afterclass.gateway.i18n.Messages;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A role of an account, with its permissions. An account may have several. */
public enum Role {
  /** 管理员: maintains the service and enters the office's facts. */
  ADMINISTRATOR(
      Permission.SEE,
      Permission.SEE_OWN,
      Permission.ENTER,
      Permission.INSPECT,
      Permission.POLICIES,
      Permission.TERMINALS,
      Permission.PEOPLE,
      Permission.AUDIT,
      Permission.APPROVE,
      Permission.ASK,
      Permission.LOG),
  /** 审批人: approves as the second person. */
  APPROVER(
      Permission.SEE,
      Permission.SEE_OWN,
      Permission.APPROVE,
      Permission.AUDIT,
      Permission.ASK,
      Permission.LOG),
  /** 检查人员: inspects posts. */
  INSPECTOR(Permission.INSPECT, Permission.SEE_OWN, Permission.ASK, Permission.LOG),
  /** 教师: sees their own days. */
  TEACHER(Permission.SEE_OWN, Permission.ASK, Permission.LOG),
  /** 只读: sees everything and changes nothing. */
  READER(Permission.SEE);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable.
  private final Set<String> may;

  Role(String... may) {
    this.may = Set.of(may);
  }

  /** Returns the role's permissions, as named by {@link Permission}. */
  public Set<String> may() {
    return may;
  }

  /** Returns the role's name in addresses, files and bundles. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the role's name in words. */
  public String label(Messages words) {
    return words.text("role." + id());
  }

  /** Returns what the role permits, in words. */
  public String hint(Messages words) {
    return words.text("role." + id() + ".may");
  }

  /** Returns the role with a name; empty if there is none. */
  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
  }

  /** Returns the permissions of several roles together. */
  public static Set<String> allow(Collection<Role> roles) {
    Set<String> all = new TreeSet<>(List.of(Permission.SELF));
    roles.forEach(role -> all.addAll(role.may));
    return all;
  }
}
