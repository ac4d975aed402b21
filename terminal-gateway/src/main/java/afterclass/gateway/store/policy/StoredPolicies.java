package afterclass.gateway.store.policy;

import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyStep;
import afterclass.gateway.policy.PolicyStore;
import afterclass.gateway.store.CommitEvent;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import afterclass.gateway.store.days.LedgerRepository;
import afterclass.gateway.store.days.StampRow;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wire.Bytes;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.policy.Policy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The drafts of policies and the steps taken with them, stored as rows. */
@Singleton
public class StoredPolicies extends TransactionalStore implements PolicyStore {
  private static final Logger LOG = LoggerFactory.getLogger(StoredPolicies.class);

  private final PolicyDraftRepository drafts;
  private final PolicyStepRepository steps;
  private final LedgerRepository ledger;

  /** The policies read so far, by draft id; a row never changes. */
  private final Map<Long, Policy> read = new ConcurrentHashMap<>();

  StoredPolicies(
      StoreTransactions transactions,
      PolicyDraftRepository drafts,
      PolicyStepRepository steps,
      LedgerRepository ledger) {
    super(transactions);
    this.drafts = drafts;
    this.steps = steps;
    this.ledger = ledger;
  }

  @Override
  public List<PolicyDraft> drafts() {
    return drafts(transactions.read(drafts::all), transactions.read(steps::all), this::policy);
  }

  private Policy policy(PolicyDraftRow row) {
    return read.computeIfAbsent(row.id(), id -> DraftReading.policy(row));
  }

  /** A reader of the policy in a row's file. */
  @FunctionalInterface
  interface Reading {
    Policy policy(PolicyDraftRow row);
  }

  /** Converts rows to drafts; logs and leaves out an unreadable one that is not approved. */
  static List<PolicyDraft> drafts(
      List<PolicyDraftRow> rows, List<PolicyStep> steps, Reading reading) {
    Map<Long, List<PolicyStep>> byDraft =
        steps.stream().collect(Collectors.groupingBy(PolicyStep::draft));
    List<PolicyDraft> all = new ArrayList<>();
    for (PolicyDraftRow row : rows) {
      List<PolicyStep> own = byDraft.getOrDefault(row.id(), List.of());
      boolean agreed =
          !own.isEmpty() && own.get(own.size() - 1).kind() == PolicyStep.StepType.APPROVED;
      try {
        all.add(DraftReading.draft(row, own, reading.policy(row)));
      } catch (StoreException unreadable) {
        if (agreed) {
          throw unreadable;
        }
        LOG.warn("a draft is left out: {}", unreadable.getMessage());
      }
    }
    return all;
  }

  @Override
  public Optional<PolicyDraft> draft(long id) {
    return drafts().stream().filter(draft -> draft.id() == id).findFirst();
  }

  @Override
  public List<PolicyDraft> approved() {
    return approved(drafts());
  }

  /** Returns the approved drafts, in force or to come, by date. */
  static List<PolicyDraft> approved(List<PolicyDraft> all) {
    return all.stream()
        .filter(draft -> draft.state() == PolicyDraft.State.APPROVED)
        .sorted(Comparator.comparing(draft -> draft.from().orElse(LocalDate.MIN)))
        .toList();
  }

  @Override
  public long add(String name, PolicyStamp stamp, Bytes content, String by, Instant at) {
    return transactions.write(
        () -> {
          long id = drafts.lastId() + 1;
          drafts.save(
              new PolicyDraftRow(
                  id,
                  name,
                  stamp.id(),
                  stamp.version(),
                  stamp.sha256(),
                  content,
                  by,
                  Micros.of(at)));
          return id;
        });
  }

  @Override
  public void add(PolicyStep step) {
    transactions.write(
        () -> {
          steps.save(step.withId(steps.lastId() + 1));
          transactions.changed(CommitEvent.POLICIES);
        });
  }

  @Override
  public List<PolicyStamp> everPosted() {
    return transactions.read(ledger::stamps).stream().map(StampRow::stamp).toList();
  }
}
