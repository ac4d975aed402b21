package afterclass.gateway.session;

import afterclass.gateway.protocol.Secret;

/** A store of the keys that terminals are given. */
@FunctionalInterface
public interface DeviceKeyStore {

  /**
   * Stores a terminal's new key, replacing its earlier one.
   *
   * @param kept runs once, when the key is on disk; never if it cannot be written
   */
  void keep(Terminal terminal, Secret key, Runnable kept);
}
