package afterclass.gateway.registry;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.transaction.Transactions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The store of registrations on disk. Thread-safe. */
public interface RegistryStore extends Transactions {

  /** Returns a number that grows with every change. */
  long revision();

  /** Returns the registrations in force, in order of registration. */
  List<Registered> inForce();

  /**
   * Returns all registrations ever made, also ended ones and those of the configuration file.
   * Terminals with punches that an earlier version did not record were there from the beginning.
   */
  List<TerminalSpan> history();

  /**
   * Records at a start which terminals the configuration file names, retired ones included. The
   * registration of a terminal that it no longer names ends, and stays in force for every day
   * before.
   */
  void recordConfigured(Collection<Terminal> named, Instant now);

  /** Registers a terminal, or replaces the one with its site and id. */
  void put(Registered registered);

  /**
   * Ends a registration.
   *
   * @return whether there was one
   */
  boolean retire(String site, String id, Instant at, String by);

  /** Returns the terminals of the configuration file that were retired. */
  Set<TerminalId> setAside();

  /**
   * Retires a terminal of the configuration file, which the service does not write: its entry has
   * no effect until the file no longer names it. A key that it was given is deleted.
   */
  void setAside(String site, String id, Instant at, String by);

  /**
   * Stores a key that replaces a terminal's earlier one: in its registration, or separately for a
   * terminal of the configuration file, which the service does not write.
   *
   * @param by who gave the key
   */
  void keepKey(Terminal terminal, Secret key, String by);

  /**
   * Returns the keys that the service gave to terminals of the configuration file.
   *
   * @throws IllegalStateException if a key cannot be decrypted
   */
  Map<TerminalId, Secret> keys();

  /**
   * Deletes the key given to a terminal of the configuration file.
   *
   * @return whether there was one
   */
  boolean forgetKey(String site, String id);

  /** Opens the time in which a terminal may connect with the publicly known factory key. */
  void openOnboarding(String site, String id, Instant until, Instant at, String by);

  /** Returns until when each terminal may connect with the factory key, including past times. */
  Map<TerminalId, Instant> onboarding();

  /**
   * Declares that no more records are expected of a terminal's open and past outages (its gaps) up
   * to an instant: they no longer put any service on hold. If the terminal is still unreachable, a
   * new outage begins there.
   *
   * @return number of outages concerned
   */
  int closeGaps(Terminal terminal, Instant upTo, Instant at, String by, String why);
}
