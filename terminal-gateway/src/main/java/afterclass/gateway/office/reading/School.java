package afterclass.gateway.office.reading;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.RequirementDefinition;
import afterclass.rules.policy.Season;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a clerk of the school knows when reading a file.
 *
 * @param today the date
 * @param roster the facts in force: staff, cards, calendar, roster
 * @param services services of today's policy
 * @param requirements requirements of today's policy
 * @param seasons seasons of today's policy
 * @param unjudged the days that are never judged
 */
public record School(
    LocalDate today,
    RosterSnapshot roster,
    List<ServiceDefinition> services,
    List<RequirementDefinition> requirements,
    List<Season> seasons,
    Unjudged unjudged) {

  public School {
    services = List.copyOf(services);
    requirements = List.copyOf(requirements);
    seasons = List.copyOf(seasons);
  }

  /** Returns what is known on a date. */
  public static School of(RosterSnapshot roster, PoliciesInForce policies, LocalDate today) {
    PolicyInForce policy = policies.on(today);
    return new School(
        today,
        roster,
        policy.services(),
        policy.requirements(),
        policies.at(today).seasons(),
        Unjudged.NONE);
  }

  /** Returns a copy with days that are never judged. */
  public School without(Unjudged days) {
    return new School(today, roster, services, requirements, seasons, days);
  }

  /** Returns everybody on the staff list, also those who have left. */
  public List<StaffMember> staff() {
    return roster.staff();
  }

  /** Returns the people of a name, in the order of their numbers. */
  public List<StaffMember> named(String name) {
    String wanted = bare(name);
    return staff().stream().filter(member -> bare(member.name()).equals(wanted)).toList();
  }

  /** Returns whether somebody has a name. */
  public boolean knows(String name) {
    String wanted = bare(name);
    return staff().stream().anyMatch(member -> bare(member.name()).equals(wanted));
  }

  /** Returns a name without blanks: an office writes 欧阳 芳 as often as 欧阳芳. */
  public static String bare(String name) {
    int at = 0;
    while (at < name.length() && !isBlank(name.charAt(at))) {
      at++;
    }
    if (at == name.length()) {
      return name;
    }
    StringBuilder bare = new StringBuilder(name.length());
    name.codePoints().filter(each -> !isBlank(each)).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static boolean isBlank(int each) {
    return Character.isWhitespace(each) || Character.isSpaceChar(each);
  }

  /** Returns the person with a staff number. */
  public Optional<StaffMember> numbered(String no) {
    return roster.staff(no);
  }

  /** Returns the name of a service or a requirement; its id if today's policy has none. */
  public Phrase label(String id) {
    return service(id)
        .<Phrase>map(each -> new Phrase.Both(each.nameZh(), each.nameEn()))
        .or(
            () ->
                requirements.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .map(each -> new Phrase.Both(each.nameZh(), each.nameEn())))
        .orElse(new Phrase.Both(id, id));
  }

  /** Returns the service with an id. */
  public Optional<ServiceDefinition> service(String id) {
    return services.stream().filter(service -> service.id().equals(id)).findFirst();
  }
}
