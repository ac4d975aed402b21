package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;

/** Where nonces and keys come from. */
@FunctionalInterface
public interface RandomBytes {

  /** So many bytes that nobody can guess. */
  Bytes next(int count);
}
