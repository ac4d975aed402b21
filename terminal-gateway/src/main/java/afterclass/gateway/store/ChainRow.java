package afterclass.gateway.store;

import afterclass.gateway.wire.Bytes;

/** A row of a hash chain. */
public interface ChainRow {

  /** Returns the position in the chain, ascending from 1 without gaps. */
  long position();

  /** Returns the hash stored in the row. */
  Bytes hash();

  /** Returns the hash of the row's content, computed after the hash of the previous row. */
  Bytes expectedHash(Bytes previous);
}
