package afterclass.gateway.store;

import afterclass.gateway.wire.Bytes;
import jakarta.inject.Singleton;

/** The last position and hash of each hash chain, which the chain's next row continues. */
@Singleton
public class ChainHeads {
  private final ChainHeadRepository rows;

  ChainHeads(ChainHeadRepository rows) {
    this.rows = rows;
  }

  public ChainHeadRow journal() {
    return head(ChainHeadRow.JOURNAL);
  }

  public ChainHeadRow decision() {
    return head(ChainHeadRow.DECISION);
  }

  public ChainHeadRow ledger() {
    return head(ChainHeadRow.LEDGER);
  }

  public ChainHeadRow audit() {
    return head(ChainHeadRow.AUDIT);
  }

  public void advance(ChainHeadRow head, long position, Bytes hash) {
    rows.update(new ChainHeadRow(head.chain(), position, hash));
  }

  private ChainHeadRow head(String chain) {
    return rows.findById(chain)
        .orElseThrow(() -> new IllegalStateException("the store has no chain called " + chain));
  }
}
