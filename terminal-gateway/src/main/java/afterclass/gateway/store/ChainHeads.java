package afterclass.gateway.store;

import afterclass.gateway.wire.Bytes;
import jakarta.inject.Singleton;

/** Where the chains end. */
@Singleton
class ChainHeads {
  private final ChainHeadRepository rows;

  ChainHeads(ChainHeadRepository rows) {
    this.rows = rows;
  }

  ChainHeadRow journal() {
    return head(ChainHeadRow.JOURNAL);
  }

  ChainHeadRow decision() {
    return head(ChainHeadRow.DECISION);
  }

  ChainHeadRow ledger() {
    return head(ChainHeadRow.LEDGER);
  }

  ChainHeadRow audit() {
    return head(ChainHeadRow.AUDIT);
  }

  void advance(ChainHeadRow head, long position, Bytes hash) {
    rows.update(new ChainHeadRow(head.chain(), position, hash));
  }

  private ChainHeadRow head(String chain) {
    return rows.findById(chain)
        .orElseThrow(() -> new IllegalStateException("the store has no chain called " + chain));
  }
}
