package afterclass.gateway.journal;

import java.util.List;

/** Proves that nothing in journal, decisions and ledger was changed, removed or put in between. */
public interface ChainVerifier {

  /** Reads every row of every chain; one report a chain. */
  List<ChainReport> verify();
}
