package afterclass.gateway.notice;

import afterclass.gateway.security.Account;
import afterclass.gateway.security.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who may be told: the enabled accounts, and the group robots.
 *
 * @param accounts all accounts
 * @param robots the kinds that each robot is told, by its receiver's name
 */
public record Audience(List<Account> accounts, Map<String, Set<NoticeKind>> robots) {

  public Audience {
    accounts = accounts.stream().filter(Account::enabled).toList();
    robots = Map.copyOf(robots);
  }

  private Set<String> accounts(Predicate<Account> wanted) {
    return accounts.stream()
        .filter(wanted)
        .map(Account::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the accounts of a staff member. */
  Set<String> own(String staff) {
    return accounts(
        account ->
            !staff.isEmpty()
                && account.staff().equals(staff)
                && account.may().contains(Permission.SEE_OWN));
  }

  /** Returns the accounts with one of several permissions. */
  Set<String> may(String... permissions) {
    return accounts(account -> Arrays.stream(permissions).anyMatch(account.may()::contains));
  }

  /** Returns the account with a name, if it is enabled; none otherwise. */
  Set<String> named(String name) {
    return accounts(account -> account.name().equals(name));
  }

  /** Returns the robots that are told a kind. */
  Set<String> robots(NoticeKind kind) {
    return robots.entrySet().stream()
        .filter(robot -> robot.getValue().contains(kind))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns several sets of receivers as one. */
  static Set<String> all(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Returns receivers without some of them. */
  static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
