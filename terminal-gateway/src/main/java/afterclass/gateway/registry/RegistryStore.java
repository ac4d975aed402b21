package afterclass.gateway.registry;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.terminal.TerminalId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Registrations on disk. Safe for use by many threads. */
public interface RegistryStore {

  /** Grows with every change. */
  long revision();

  /** Runs work in one transaction; an exception takes all of it back. */
  <T> T inTransaction(Supplier<T> work);

  /** The registrations in force, in order of registration. */
  List<Registered> inForce();

  /** Every registration ever made, those of the configuration's file included. */
  List<TerminalSpan> history();

  /**
   * Writes down which terminals the configuration's file names, at a start. The registration of a
   * terminal that it does not name any longer ends, and stays in force for every day before.
   */
  void recordConfigured(Collection<Terminal> named, Instant now);

  /** Registers, or replaces the registration of that site and id. */
  void put(Registered registered);

  /**
   * Takes a registration out of force.
   *
   * @return whether there was one
   */
  boolean retire(String site, String id, Instant at, String by);

  /**
   * Keeps a key in place of the one that a terminal had: with its registration, or beside the
   * configuration's file, which the service does not write.
   *
   * @param by who gave it
   */
  void keepKey(Terminal terminal, Secret key, String by);

  /**
   * The keys that terminals of the configuration's file were given by us, by terminal.
   *
   * @throws IllegalStateException if one cannot be opened
   */
  Map<TerminalId, Secret> keys();

  /**
   * Forgets the key that a terminal of the configuration's file was given.
   *
   * @return whether there was one
   */
  boolean forgetKey(String site, String id);

  /** Opens the time in which a terminal may come with the key that every factory knows. */
  void openOnboarding(String site, String id, Instant until, Instant at, String by);

  /** Until when that is open, by terminal; times that have passed may be among them. */
  Map<TerminalId, Instant> onboarding();

  /**
   * Declares the open and past gaps of a terminal closed up to an instant: because of them no
   * lesson hour is held any longer. A terminal that is still out of reach begins a new gap there.
   *
   * @return how many gaps that was
   */
  int closeGaps(Terminal terminal, Instant upTo, Instant at, String by, String why);
}
