package afterclass.gateway.policy;

import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.NOT_YOURS;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.NO_REASON;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.SAME;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.SAME_PERSON;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.STATE;
import static afterclass.gateway.policy.PolicyRefusal.RefusalReason.UNKNOWN;

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
import java.util.Optional;
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
  private final DraftChecks checks;

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
    this.checks = new DraftChecks(store, policies, clock);
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
          return add(name, policy, by);
        });
  }

  private long add(String name, Policy policy, Actor by) {
    for (PolicyVersion version : policies.versions()) {
      if (sameFile(version.policy(), policy)) {
        throw new PolicyRefusal(SAME, name, title(policy), title(version.policy()));
      }
    }
    Bytes file = Bytes.copyOf(policy.file());
    long id = store.add(name, policy.stamp(), file, by.name(), clock.instant());
    audit.record(by, "policy.draft", subject(id, policy), "", policy.stamp().sha256());
    return id;
  }

  /** Returns the version that a change builds on. */
  public LastVersion last() {
    List<PolicyVersion> all = policies.versions();
    return new LastVersion(all.get(all.size() - 1), store.drafts());
  }

  /** Returns the number of the version that is to follow the last one. */
  public String nextNumber() {
    return last().next(store.everPosted());
  }

  /**
   * Stores a change of the last version and proposes it at once; a draft with the same file is
   * proposed anew.
   *
   * @param base identity of the version that the change was made from
   * @param from first business date in force; after today
   */
  public PolicyDraft revise(
      String name, byte[] content, PolicyStamp base, LocalDate from, Actor by) {
    Policy policy = PolicyReader.parse(name, content);
    return change(
        () -> {
          policies.refresh();
          LastVersion last = last();
          last.check(base);
          Optional<PolicyDraft> kept =
              last.drafts().stream()
                  .filter(draft -> draft.state() == State.DRAFT)
                  .filter(draft -> sameFile(draft.policy(), policy))
                  .findFirst();
          PolicyDraft draft = kept.isPresent() ? kept.get() : draft(add(name, policy, by));
          checks.mayBegin(draft, from, store.drafts());
          return step(draft, StepType.PROPOSED, from, "", by);
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
          checks.mayBegin(draft, from, store.drafts());
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
          checks.mayBegin(draft, from, store.approved());
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
          checks.future(draft.from().orElseThrow());
          return step(draft, StepType.REVOKED, null, given(reason), by);
        });
  }

  /** Returns what prevents a draft from being proposed for any date; empty if nothing does. */
  public List<PolicyRefusal> obstacles(PolicyDraft draft) {
    try {
      checks.mayEver(draft, store.drafts());
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

  private static boolean sameFile(Policy one, Policy other) {
    return one.stamp().sha256().equals(other.stamp().sha256());
  }

  static String title(Policy policy) {
    return policy.stamp().id() + " " + policy.stamp().version();
  }

  private static String subject(long id, Policy policy) {
    return "#" + id + " " + title(policy);
  }
}
