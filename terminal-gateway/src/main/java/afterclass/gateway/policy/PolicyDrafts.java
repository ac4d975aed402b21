package afterclass.gateway.policy;

import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.NOT_FUTURE;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.NOT_YOURS;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.NO_REASON;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.OVERLAP;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.SAME;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.SAME_PERSON;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.STATE;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.TAKEN;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.UNKNOWN;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.ZONE;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.audit.SecondPerson;
import afterclass.gateway.policy.PolicyDraft.State;
import afterclass.gateway.policy.PolicyStep.StepType;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.wire.Bytes;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyReader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The workflow of policy files: upload a draft, propose it from a future date, approve another
 * person's proposal. A rejected operation throws {@link PolicyRefusal} and writes nothing.
 * Thread-safe.
 */
public final class PolicyDrafts {
  private final PolicyStore store;
  private final LivePolicies policies;
  private final AuditTrail audit;
  private final SchoolClock clock;

  /**
   * Creates the workflow of a school.
   *
   * @param clock the school's clock
   */
  public PolicyDrafts(
      PolicyStore store, LivePolicies policies, AuditTrail audit, SchoolClock clock) {
    this.store = store;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns all drafts by number, including dropped ones. */
  public List<PolicyDraft> drafts() {
    return store.drafts();
  }

  /**
   * Returns the draft with a number.
   *
   * @throws PolicyRefusal if there is none
   */
  public PolicyDraft draft(long id) {
    return store.draft(id).orElseThrow(() -> new PolicyRefusal(UNKNOWN, id));
  }

  /**
   * Validates a file and stores it as a draft.
   *
   * @param name name of the file, for problems and lists
   * @return the draft
   * @throws afterclass.rules.policy.PolicyException with every problem, if the file is invalid
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

  /** Drops a draft that is not proposed. */
  public PolicyDraft drop(long id, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = standing(id, State.DRAFT);
          return step(draft, StepType.DROPPED, null, "", by);
        });
  }

  /**
   * Proposes a draft.
   *
   * @param from first business date in force; after today
   */
  public PolicyDraft propose(long id, LocalDate from, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = standing(id, State.DRAFT);
          mayBegin(draft, from, store.drafts());
          return step(draft, StepType.PROPOSED, from, "", by);
        });
  }

  /** Withdraws the actor's own proposal. */
  public PolicyDraft withdraw(long id, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = standing(id, State.PROPOSED);
          if (!proposer(draft).equals(by.name())) {
            throw new PolicyRefusal(NOT_YOURS, by.name(), proposer(draft));
          }
          return step(draft, StepType.WITHDRAWN, null, "", by);
        });
  }

  /** Approves another person's proposal: the draft is in force from its date. */
  public PolicyDraft approve(long id, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = proposedByAnother(id, by);
          new SecondPerson(audit, clock.source()).check(proposer(draft), by.name());
          LocalDate from = draft.from().orElseThrow();
          mayBegin(draft, from, store.approved());
          return step(draft, StepType.APPROVED, from, "", by);
        });
  }

  /** Refuses another person's proposal. */
  public PolicyDraft refuse(long id, String reason, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = proposedByAnother(id, by);
          return step(draft, StepType.REFUSED, null, given(reason), by);
        });
  }

  /** Revokes an approval before its date. */
  public PolicyDraft revoke(long id, String reason, Actor by) {
    return change(
        () -> {
          PolicyDraft draft = standing(id, State.APPROVED);
          future(draft.from().orElseThrow());
          return step(draft, StepType.REVOKED, null, given(reason), by);
        });
  }

  /** Returns what prevents a draft from being proposed for any date; empty if nothing does. */
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
      PolicyDraft draft, StepType kind, @Nullable LocalDate from, String reason, Actor by) {
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
    LocalDate today = clock.today();
    if (!from.isAfter(today)) {
      throw new PolicyRefusal(NOT_FUTURE, from, today.plusDays(1));
    }
    return from;
  }

  /** Rejects a draft that cannot begin on a date given the other drafts. */
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
    if (!policy.zone().equals(clock.zone())) {
      throw new PolicyRefusal(ZONE, policy.zone(), clock.zone());
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
