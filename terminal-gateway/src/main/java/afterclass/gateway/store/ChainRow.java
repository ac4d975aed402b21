package afterclass.gateway.store;

import afterclass.gateway.wire.Bytes;

/** A row of a hash chain. */
public interface ChainRow {

  /** Place in the chain, ascending from 1 without gaps. */
  long position();

  /** The hash that stands in the row. */
  Bytes hash();

  /** The hash that the row's content must have, after the hash of the row before it. */
  Bytes expectedHash(Bytes previous);
}
