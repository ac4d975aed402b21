package afterclass.gateway.web.people;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.FirstPasswords;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.SignIn;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.form.StaffNumber;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The use case of first passwords: accounts for the teachers who have none, all at once, and a new
 * first password for a person who forgot theirs. Each is shown once, on a slip to print.
 */
@Singleton
public final class AccountSlips {
  private final People people;
  private final FirstPasswords first;
  private final SignIn signIn;
  private final ReportSources sources;
  private final SchoolClock clock;

  AccountSlips(
      People people,
      FirstPasswords first,
      SignIn signIn,
      ReportSources sources,
      SchoolClock clock) {
    this.people = people;
    this.first = first;
    this.signIn = signIn;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * A slip of paper.
   *
   * @param name name of its person
   * @param staff staff number; empty for none
   * @param account what to type to sign in
   * @param password the first password
   */
  public record Slip(String name, String staff, String account, String password) {
    private static Slip of(FirstPasswords.Slip made) {
      Account account = made.account();
      return new Slip(account.display(), account.staff(), account.name(), made.password());
    }
  }

  /** Returns the staff members in service who have no account, not even a disabled one. */
  public List<StaffMember> without() {
    Set<String> with =
        people.accounts().stream().map(Account::staff).collect(Collectors.toUnmodifiableSet());
    return sources.roster().staff().stream()
        .filter(member -> member.activeOn(clock.today()))
        .filter(member -> !with.contains(member.no()))
        .toList();
  }

  /**
   * Adds a teacher's account for each of some staff members who have none.
   *
   * @param chosen their staff numbers
   * @param present the viewer's own password
   * @throws ProblemException if there is none of them, or the password is wrong
   */
  List<Slip> addTeachers(List<String> chosen, @Nullable String present, Viewer by) {
    List<FirstPasswords.Newcomer> newcomers =
        without().stream()
            .filter(member -> chosen.contains(member.no()))
            .map(member -> new FirstPasswords.Newcomer(member.no(), member.name()))
            .toList();
    some(newcomers);
    confirm(by, present);
    return some(first.addTeachers(newcomers, by.actor())).stream().map(Slip::of).toList();
  }

  private static <T> List<T> some(List<T> all) {
    if (all.isEmpty()) {
      throw new ProblemException("no-newcomer", "");
    }
    return all;
  }

  /** Adds an account with a first password. */
  Slip add(AccountCases.NewAccount asked, Viewer by) {
    String name = Inputs.required("name", asked.name());
    String display = Inputs.required("display", asked.display());
    String staff = StaffNumber.of(orNone(asked.staff()), sources.roster());
    List<Role> roles = AccountCases.roles(asked.roles());
    confirm(by, asked.present());
    return Slip.of(first.add(name, display, roles, staff, by.actor()));
  }

  private static String orNone(@Nullable String staff) {
    return staff == null ? "" : staff;
  }

  /** Makes a new first password for an account, and ends its sessions and tokens. */
  Slip renew(String name, @Nullable String present, Viewer by) {
    String known = people.existing(name).name();
    confirm(by, present);
    return Slip.of(first.renew(known, by.actor()));
  }

  private void confirm(Viewer viewer, @Nullable String present) {
    signIn.again(viewer.account(), Inputs.required("present", present), viewer.actor());
  }
}
