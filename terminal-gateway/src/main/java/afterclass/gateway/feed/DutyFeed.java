package afterclass.gateway.feed;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterPlan;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The calendars of everyone's own duty. Thread-safe. */
public final class DutyFeed {
  /** Number of weeks shown after the present one. */
  public static final int WEEKS_AHEAD = OwnDuty.WEEKS_AHEAD;

  private static final int TAG_DIGITS = 32;

  private final LiveRoster facts;
  private final PoliciesInForce policies;
  private final SchoolClock clock;
  private final String site;
  private final Supplier<String> place;
  private final Stamps stamps = new Stamps();

  /** All that a calendar depends on, besides its reader. */
  private record State(RosterSnapshot roster, List<PolicyVersion> policies, LocalDate today) {}

  /**
   * Creates the calendars of a school.
   *
   * @param site id of the school's site, part of the events' ids
   * @param place supplies the name of the school; empty if it has none
   */
  public DutyFeed(
      LiveRoster facts,
      PoliciesInForce policies,
      SchoolClock clock,
      String site,
      Supplier<String> place) {
    this.facts = facts;
    this.policies = policies;
    this.clock = clock;
    this.site = site;
    this.place = place;
  }

  /** Returns a person's calendar; empty for an unknown person or one who left. */
  public Optional<Edition> of(String staff, Messages words) {
    State now = new State(facts.snapshot(), policies.versions(), clock.today());
    return now.roster()
        .staff(staff)
        .filter(member -> !member.to().isBefore(now.today()))
        .map(member -> edition(member, now, words));
  }

  private Edition edition(StaffMember member, State now, Messages words) {
    String reader = words.tag() + " " + member.no();
    String name = words.text("feed.name", member.name());
    CalendarWriter writer =
        new CalendarWriter(site + "\n" + member.no(), name, place.get(), clock.zone());
    Optional<Stamps.Stamp> known = stamps.of(reader, now);
    if (known.isPresent()) {
      Stamps.Stamp same = known.get();
      return new Edition(
          same.tag(), same.since(), () -> writer.write(events(member, now, words), same.since()));
    }
    List<DutyEvent> events = events(member, now, words);
    String tag = tag(CalendarWriter.FORM + " " + writer + events);
    Stamps.Stamp stamp = stamps.note(reader, now, tag, clock.instant());
    return new Edition(tag, stamp.since(), () -> writer.write(events, stamp.since()));
  }

  private List<DutyEvent> events(StaffMember member, State now, Messages words) {
    RosterPlan plan = new RosterPlan(now.roster(), policies);
    return new OwnDuty(plan, member.no(), words).around(now.today());
  }

  private static String tag(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return Bytes.copyOf(hash).hex().substring(0, TAG_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
