package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;

/** A source of nonces and keys. */
@FunctionalInterface
public interface RandomBytes {

  /** Returns that many unpredictable bytes. */
  Bytes next(int count);
}
