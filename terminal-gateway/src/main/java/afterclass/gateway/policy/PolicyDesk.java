package afterclass.gateway.policy;

import static afterclass.gateway.policy.PolicyRefusal.Kind.NOT_FUTURE;
import static afterclass.gateway.policy.PolicyRefusal.Kind.NOT_YOURS;
import static afterclass.gateway.policy.PolicyRefusal.Kind.NO_REASON;
import static afterclass.gateway.policy.PolicyRefusal.Kind.OVERLAP;
import static afterclass.gateway.policy.PolicyRefusal.Kind.SAME;
import static afterclass.gateway.policy.PolicyRefusal.Kind.SAME_PERSON;
import static afterclass.gateway.policy.PolicyRefusal.Kind.STATE;
import static afterclass.gateway.policy.PolicyRefusal.Kind.TAKEN;
import static afterclass.gateway.policy.PolicyRefusal.Kind.UNKNOWN;
import static afterclass.gateway.policy.PolicyRefusal.Kind.ZONE;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.audit.SecondPerson;
import afterclass.gateway.policy.PolicyDraft.State;
import afterclass.gateway.policy.PolicyStep.Kind;
import afterclass.gateway.wire.Bytes;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyReader;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What people do with policy files: draft one, propose it from a date of the future, and agree to
 * what somebody else proposed. Whatever is refused is a {@link PolicyRefusal}; nothing is written
 * then. Safe for use by many threads.
 */
public final class PolicyDesk {
  private final PolicyStore store;
  private final LivePolicies policies;
  private final AuditTrail audit;
  private final ZoneId zone;
  private final InstantSource clock;

  /**
   * A desk.
   *
   * @param zone the school's
   */
  public PolicyDesk(
      PolicyStore store,
      LivePolicies policies,
      AuditTrail audit,
      ZoneId zone,
      InstantSource clock) {
    this.store = store;
    this.policies = policies;
    this.audit = audit;
    this.zone = zone;
    this.clock = clock;
  }

  /** Every draft, the dropped ones too, by number. */
  public List<PolicyDraft> drafts() {
    return store.drafts();
  }

  /** The draft of a number. */
  public PolicyDraft draft(long id) {
    return store.draft(id).orElseThrow(() -> new PolicyRefusal(UNKNOWN, id));
  }

  /**
   * Checks a file and keeps it as a draft.
   *
   * @param name name of the file, for problems and lists
   * @return the draft
   * @throws afterclass.rules.policy.PolicyException with every problem, if the file is not right
   */
  public PolicyDraft upload(String name, byte[] content, Actor by) {
    Policy policy = PolicyReader.parse(name, content);
    return change(
        () -> {
          for (PolicyDraft other : store.drafts()) {
            if (other.state() != State.DROPPED && sameFile(other.policy(), policy)) {
              throw new PolicyRefusal(SAME, name, title(policy), "#" + other.id());
            }
          }
          for (PolicyVersion version : policies.versions()) {
            if (sameFile(version.policy(), policy)) {
              throw new PolicyRefusal(SAME, name, title(policy), title(version.policy()));
            }
          }
          long id =
              store.add(name, policy.stamp(), Bytes.copyOf(content), by.name(), clock.instant());
          audit.record(by, "policy.draft", subject(id, policy), "", policy.stamp().sha256());
          return id;
        });
  }

  /** Puts a draft away that nobody proposes. */
  public PolicyDraft drop(long id, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = standing(id, State.DRAFT);
          return step(draft, Kind.DROPPED, null, "", by);
        });
  }

  /**
   * Proposes that a draft be in force from a date on.
   *
   * @param from first business date; after today
   */
  public PolicyDraft propose(long id, LocalDate from, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = standing(id, State.DRAFT);
          mayBegin(draft, from, store.drafts());
          return step(draft, Kind.PROPOSED, from, "", by);
        });
  }

  /** Takes one's own proposal back. */
  public PolicyDraft withdraw(long id, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = standing(id, State.PROPOSED);
          if (!proposer(draft).equals(by.name())) {
            throw new PolicyRefusal(NOT_YOURS, by.name(), proposer(draft));
          }
          return step(draft, Kind.WITHDRAWN, null, "", by);
        });
  }

  /** Agrees to what somebody else proposed: from its date on, the draft is in force. */
  public PolicyDraft approve(long id, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = proposedByAnother(id, by);
          new SecondPerson(audit, clock).check(proposer(draft), by.name());
          LocalDate from = draft.from().orElseThrow();
          mayBegin(draft, from, store.approved());
          return step(draft, Kind.APPROVED, from, "", by);
        });
  }

  /** Does not agree to what somebody else proposed. */
  public PolicyDraft refuse(long id, String reason, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = proposedByAnother(id, by);
          return step(draft, Kind.REFUSED, null, given(reason), by);
        });
  }

  /** Takes an agreement back, while the date has not come. */
  public PolicyDraft revoke(long id, String reason, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = standing(id, State.APPROVED);
          future(draft.from().orElseThrow());
          return step(draft, Kind.REVOKED, null, given(reason), by);
        });
  }

  /** What stands in the way of proposing a draft, whatever the date; nothing if all is well. */
  public List<PolicyRefusal> obstacles(PolicyDraft draft) {
    try {
      mayEver(draft, store.drafts());
      return List.of();
    } catch (PolicyRefusal refusal) {
      return List.of(refusal);
    }
  }

  private PolicyDraft change(Supplier<Long> work) {
    long id = store.inTransaction(work);
    policies.refresh();
    return draft(id);
  }

  private long step(
      PolicyDraft draft, Kind kind, @Nullable LocalDate from, String reason, Actor by) {
    store.add(new PolicyStep(0, draft.id(), kind, from, reason, by.name(), clock.instant()));
    String became = kind.code() + (from == null ? "" : " " + from) + " " + reason;
    audit.record(
        by,
        "policy." + kind.code(),
        subject(draft.id(), draft.policy()),
        stateOf(draft),
        became.strip());
    return draft.id();
  }

  private static String stateOf(PolicyDraft draft) {
    return draft.state().code() + draft.from().map(from -> " " + from).orElse("");
  }

  private PolicyDraft standing(long id, State wanted) {
    PolicyDraft draft = draft(id);
    if (draft.state() != wanted) {
      throw new PolicyRefusal(STATE, "#" + id, draft.state(), wanted);
    }
    return draft;
  }

  private PolicyDraft proposedByAnother(long id, Actor by) {
    PolicyDraft draft = standing(id, State.PROPOSED);
    if (proposer(draft).equals(by.name())) {
      throw new PolicyRefusal(SAME_PERSON, by.name());
    }
    return draft;
  }

  private static String proposer(PolicyDraft draft) {
    return draft.proposal().map(PolicyStep::by).orElse("");
  }

  private static String given(String reason) {
    if (reason.isBlank()) {
      throw new PolicyRefusal(NO_REASON, "");
    }
    return reason.strip();
  }

  private LocalDate future(LocalDate from) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    if (!from.isAfter(today)) {
      throw new PolicyRefusal(NOT_FUTURE, from, today.plusDays(1));
    }
    return from;
  }

  /** Refuses a draft that cannot begin on a date, looking at the other drafts given. */
  private void mayBegin(PolicyDraft draft, LocalDate from, List<PolicyDraft> others) {
    LocalDate begins = future(from);
    mayEver(draft, others);
    for (PolicyDraft other : others) {
      LocalDate taken = other.from().orElse(LocalDate.MIN);
      if (other.id() != draft.id() && !begins.isAfter(taken)) {
        throw new PolicyRefusal(OVERLAP, begins, other.title(), taken, "#" + other.id());
      }
    }
  }

  private void mayEver(PolicyDraft draft, List<PolicyDraft> others) {
    Policy policy = draft.policy();
    if (!policy.zone().equals(zone)) {
      throw new PolicyRefusal(ZONE, policy.zone(), zone);
    }
    for (PolicyDraft other : others) {
      if (other.id() != draft.id() && other.from().isPresent()) {
        notTaken(policy.stamp(), other.policy().stamp(), "#" + other.id());
      }
    }
    for (PolicyVersion version : policies.versions()) {
      if (version.draft() != draft.id()) {
        notTaken(policy.stamp(), version.policy().stamp(), title(version.policy()));
      }
    }
    for (PolicyStamp posted : store.everPosted()) {
      notTaken(policy.stamp(), posted, posted.sha256().substring(0, 12));
    }
  }

  private static void notTaken(PolicyStamp stamp, PolicyStamp other, String where) {
    boolean named = stamp.id().equals(other.id()) && stamp.version().equals(other.version());
    if (named && !stamp.sha256().equals(other.sha256())) {
      throw new PolicyRefusal(TAKEN, stamp.id() + " " + stamp.version(), where);
    }
  }

  private static boolean sameFile(Policy one, Policy other) {
    return one.stamp().sha256().equals(other.stamp().sha256());
  }

  private static String title(Policy policy) {
    return policy.stamp().id() + " " + policy.stamp().version();
  }

  private static String subject(long id, Policy policy) {
    return "#" + id + " " + title(policy);
  }
}
