package afterclass.gateway.store.audit;

import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.journal.ChainReport;
import afterclass.gateway.journal.ChainVerifier;
import afterclass.gateway.store.ChainHeadRow;
import afterclass.gateway.store.ChainHeads;
import afterclass.gateway.store.ChainRow;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.closing.MonthSheetRepository;
import afterclass.gateway.store.days.DecisionRepository;
import afterclass.gateway.store.days.LedgerRepository;
import afterclass.gateway.store.journal.JournalRepository;
import afterclass.gateway.wire.Bytes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The verifier that reads every chain from its first row and recomputes each hash. */
@Singleton
public class StoredChains implements ChainVerifier {
  private static final int PAGE = 500;

  /** A source of the rows after a position. */
  private interface Pages {
    List<? extends ChainRow> after(long position, int most);
  }

  private final StoreTransactions transactions;
  private final ChainHeads heads;
  private final JournalRepository journal;
  private final DecisionRepository decisions;
  private final LedgerRepository ledger;
  private final AuditRepository audit;
  private final MonthSheetRepository sheets;

  StoredChains(
      StoreTransactions transactions,
      ChainHeads heads,
      JournalRepository journal,
      DecisionRepository decisions,
      LedgerRepository ledger,
      AuditRepository audit,
      MonthSheetRepository sheets) {
    this.transactions = transactions;
    this.heads = heads;
    this.journal = journal;
    this.decisions = decisions;
    this.ledger = ledger;
    this.audit = audit;
    this.sheets = sheets;
  }

  @Override
  public List<ChainReport> verify() {
    return transactions.read(
        () ->
            List.of(
                verify(heads.journal(), journal::after),
                verify(heads.decision(), decisions::after),
                verify(heads.ledger(), ledger::after),
                verify(heads.audit(), audit::after),
                verifySheets()));
  }

  /** Verifies the month sheets, which form no chain; their approvals are in the audit log. */
  private ChainReport verifySheets() {
    List<String> faults = new ArrayList<>();
    String last = Bytes.copyOf(new byte[32]).hex();
    long rows = 0;
    for (MonthSheet sheet : sheets.all()) {
      if (!sheet.content().sha256().equals(sheet.sha256())) {
        fault(faults, sheet.id(), "its SHA-256 is not that of its content");
      }
      if (sheet.state() == MonthSheet.State.APPROVED
          && audit.approvals("month.approve-%", sheet.sha256() + " %") == 0) {
        fault(faults, sheet.id(), "the audit log does not know that it was agreed to");
      }
      last = sheet.sha256();
      rows++;
    }
    return new ChainReport("month-sheet", rows, last, faults);
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
