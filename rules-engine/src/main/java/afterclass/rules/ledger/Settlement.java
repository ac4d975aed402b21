package afterclass.rules.ledger;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.Justification;
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

/** The computation of the entries that bring the ledger in line with an outcome. */
public final class Settlement {

  private Settlement() {}

  /**
   * Compares a day's ledger entries that are not reversed (standing entries) with its outcome.
   *
   * <p>An entry stands when it is not a reversal and no other entry reverses it. A service whose
   * standing entry already has the outcome's status, hours, fen and reasons needs no entry, even if
   * another version of the policy produced it. A service that is pending or no longer assigned has
   * its standing entry reversed without a new posting.
   *
   * @param entries all entries of that staff member and date, in any order
   * @param outcome the current outcome of the day
   * @param nextId supplies the id of each new entry, ascending
   * @return the entries to add: reversals first, then postings in the order of the outcome's
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
      List<LedgerEntry> posted = standing.getOrDefault(service.service(), List.of());
      if (posted.size() == 1 && same(posted.get(0), service)) {
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
   * Returns the standing entries: postings that no entry reverses, in the order given.
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
    List<Justification> because = service.because();
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
