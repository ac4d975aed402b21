package afterclass.rules.ledger;

import afterclass.rules.model.Because;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What the ledger must gain so that what stands in it says what the outcome says. */
public final class Settlement {

  private Settlement() {}

  /**
   * Compares what stands with what was decided.
   *
   * <p>An entry stands when it is no reversal and no other entry reverses it. Nothing is returned
   * for a service whose standing entry already says the same status, hours, fen and reasons, even
   * if another version of the policy said it. A pending service, and one that is assigned no more,
   * loses its standing entry and gains none.
   *
   * @param entries every entry of that staff member and date, in any order
   * @param outcome the day as judged now
   * @param nextId gives the id of each entry to add, ascending
   * @return what must be added, reversals first, then postings in the order of the outcome's
   *     services; empty if nothing changed
   */
  public static List<LedgerEntry> settle(
      List<LedgerEntry> entries, DayOutcome outcome, LongSupplier nextId) {
    Map<String, List<LedgerEntry>> standing = new LinkedHashMap<>();
    for (LedgerEntry entry : standing(entries)) {
      standing.computeIfAbsent(entry.service(), s -> new ArrayList<>()).add(entry);
    }
    List<ServiceOutcome> post = new ArrayList<>();
    for (ServiceOutcome service : outcome.services()) {
      List<LedgerEntry> said = standing.getOrDefault(service.service(), List.of());
      if (said.size() == 1 && same(said.get(0), service)) {
        standing.remove(service.service());
      } else if (service.status() != ServiceStatus.PENDING) {
        post.add(service);
      }
    }
    List<LedgerEntry> add = new ArrayList<>();
    for (List<LedgerEntry> wrong : standing.values()) {
      wrong.forEach(entry -> add.add(reversal(entry, nextId.getAsLong())));
    }
    post.forEach(service -> add.add(posting(service, outcome, nextId.getAsLong())));
    return List.copyOf(add);
  }

  /**
   * The entries that stand: postings that no entry reverses, in the order given.
   *
   * @param entries postings and reversals, in any order
   */
  public static List<LedgerEntry> standing(Collection<LedgerEntry> entries) {
    List<Long> reversed = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      Long reverses = entry.reverses();
      if (reverses != null) {
        reversed.add(reverses);
      }
    }
    return entries.stream()
        .filter(entry -> entry.reverses() == null && !reversed.contains(entry.id()))
        .toList();
  }

  private static boolean same(LedgerEntry entry, ServiceOutcome service) {
    List<Because> because = service.because();
    return entry.status() == service.status()
        && entry.hours() == service.hours()
        && Objects.equals(entry.fen(), service.fen())
        && entry.because().equals(because);
  }

  private static LedgerEntry reversal(LedgerEntry entry, long id) {
    return entry(entry, id, entry.id());
  }

  private static LedgerEntry entry(LedgerEntry of, long id, @Nullable Long reverses) {
    return new LedgerEntry(
        id,
        of.staff(),
        of.date(),
        of.service(),
        of.status(),
        of.hours(),
        of.fen(),
        of.because(),
        of.policy(),
        reverses);
  }

  private static LedgerEntry posting(ServiceOutcome service, DayOutcome outcome, long id) {
    return new LedgerEntry(
        id,
        outcome.staff(),
        outcome.date(),
        service.service(),
        service.status(),
        service.hours(),
        service.fen(),
        service.because(),
        outcome.policy(),
        null);
  }
}
