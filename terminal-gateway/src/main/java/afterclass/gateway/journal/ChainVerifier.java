package afterclass.gateway.journal;

import java.util.List;

/** The check that no row of journal, decisions and ledger was changed, removed or inserted. */
public interface ChainVerifier {

  /** Reads all rows of all chains and returns one report for each chain. */
  List<ChainReport> verify();
}
