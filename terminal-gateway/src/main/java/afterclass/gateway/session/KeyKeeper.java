package afterclass.gateway.session;

import afterclass.gateway.protocol.Secret;

/** Writes down the keys that terminals are given. */
@FunctionalInterface
public interface KeyKeeper {

  /**
   * Keeps a terminal's new key in place of the one it had.
   *
   * @param kept runs once, when the key is on disk; never if it cannot be written
   */
  void keep(Terminal terminal, Secret key, Runnable kept);
}
