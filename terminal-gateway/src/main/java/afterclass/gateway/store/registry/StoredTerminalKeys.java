package afterclass.gateway.store.registry;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.registry.SecretBox;
import afterclass.gateway.store.Micros;
import afterclass.gateway.terminal.TerminalId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The keys that the service gave to terminals of the configuration file, stored encrypted, and the
 * times in which terminals may be given one. The caller opens the transaction.
 */
@Singleton
class StoredTerminalKeys {
  private final TerminalKeyRepository rows;
  private final OnboardingRepository onboarding;
  private final SecretBox box;
  private final InstantSource clock;

  StoredTerminalKeys(
      TerminalKeyRepository rows,
      OnboardingRepository onboarding,
      SecretBox box,
      InstantSource clock) {
    this.rows = rows;
    this.onboarding = onboarding;
    this.box = box;
    this.clock = clock;
  }

  Map<TerminalId, Secret> all() {
    return rows.all().stream()
        .collect(
            Collectors.toMap(
                row -> TerminalId.of(row.name()),
                row -> box.openOrNobodys(row.secret(), row.name())));
  }

  void put(TerminalId terminal, Secret key) {
    String name = terminal.toString();
    rows.delete(name);
    rows.save(new TerminalKeyRow(name, box.close(key, name), Micros.of(clock.instant())));
  }

  /**
   * Deletes the key of a terminal.
   *
   * @return whether there was one
   */
  boolean delete(TerminalId terminal) {
    return rows.delete(terminal.toString()) > 0;
  }

  void openOnboarding(TerminalId terminal, Instant until, Instant at, String by) {
    onboarding.put(terminal.toString(), Micros.of(until), Micros.of(at), by);
  }

  Map<TerminalId, Instant> onboarding() {
    return onboarding.all().stream()
        .collect(
            Collectors.toMap(
                row -> TerminalId.of(row.name()), row -> Micros.instant(row.openUntil())));
  }
}
