package afterclass.gateway.store;

import afterclass.gateway.journal.ChainReport;
import afterclass.gateway.journal.ChainVerifier;
import afterclass.gateway.wire.Bytes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Reads every chain from its first row and computes each hash anew. */
@Singleton
public class StoredChains implements ChainVerifier {
  private static final int PAGE = 500;

  /** Gives the rows after a position. */
  private interface Pages {
    List<? extends ChainRow> after(long position, int most);
  }

  private final StoreTransactions transactions;
  private final ChainHeads heads;
  private final JournalRepository journal;
  private final DecisionRepository decisions;
  private final LedgerRepository ledger;
  private final AuditRepository audit;

  StoredChains(
      StoreTransactions transactions,
      ChainHeads heads,
      JournalRepository journal,
      DecisionRepository decisions,
      LedgerRepository ledger,
      AuditRepository audit) {
    this.transactions = transactions;
    this.heads = heads;
    this.journal = journal;
    this.decisions = decisions;
    this.ledger = ledger;
    this.audit = audit;
  }

  @Override
  public List<ChainReport> verify() {
    return transactions.read(
        () ->
            List.of(
                verify(heads.journal(), journal::after),
                verify(heads.decision(), decisions::after),
                verify(heads.ledger(), ledger::after),
                verify(heads.audit(), audit::after)));
  }

  private static ChainReport verify(ChainHeadRow head, Pages pages) {
    List<String> faults = new ArrayList<>();
    Bytes previous = Bytes.copyOf(new byte[32]);
    long last = 0;
    long rows = 0;
    List<? extends ChainRow> page = pages.after(Long.MIN_VALUE, PAGE);
    while (!page.isEmpty()) {
      for (ChainRow row : page) {
        if (row.position() != last + 1) {
          fault(faults, row.position(), "follows " + last + ": a row is missing or out of place");
        }
        if (!row.hash().equals(row.expectedHash(previous))) {
          fault(faults, row.position(), "its hash is not that of its content and the row before");
        }
        previous = row.hash();
        last = row.position();
        rows++;
      }
      page = pages.after(last, PAGE);
    }
    if (head.position() != last || !(last == 0 || head.hash().equals(previous))) {
      fault(faults, last, "is the last row, but the chain was written up to " + head.position());
    }
    return new ChainReport(head.chain(), rows, previous.hex(), faults);
  }

  private static void fault(List<String> faults, long position, String what) {
    if (faults.size() < ChainReport.MAX_FAULTS) {
      faults.add("row " + position + " " + what);
    }
  }
}
