package afterclass.gateway.web.board;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.security.BoardAddress;
import afterclass.gateway.security.SecretAddress;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The use case of the secret address of the wall screen: opened, renewed, withdrawn, used. */
@Singleton
public final class BoardAccess {
  private final BoardAddress address;
  private final Visits visits;
  private final boolean https;

  BoardAccess(BoardAddress address, Visits visits, SchoolSettings settings) {
    this.address = address;
    this.visits = visits;
    this.https = settings.of(Settings.HTTPS);
  }

  /**
   * The state of the address.
   *
   * @param createdAt time at which it was opened; left out while none is open
   */
  @Serdeable
  public record State(@Nullable Instant createdAt) {}

  /**
   * A new address, which is never shown again.
   *
   * @param path its path at this service
   * @param address the whole address
   */
  @Serdeable
  public record Fresh(String path, String address) {}

  /** Returns whether an address is open, and since when. */
  State state() {
    return new State(address.open().map(SecretAddress::createdAt).orElse(null));
  }

  /**
   * Opens the address; an earlier one ends at once.
   *
   * @param host the service's host name and port in the request; empty if it names none
   */
  Fresh make(Viewer viewer, String host, Messages words) {
    String path = address.make(words.tag(), viewer.actor());
    String scheme = https ? "https://" : "http://";
    return new Fresh(path, host.isEmpty() ? path : scheme + host + path);
  }

  /** Withdraws the address, if one is open. */
  void withdraw(Viewer viewer) {
    address.withdraw(viewer.actor());
  }

  /**
   * Lets a screen in by its key.
   *
   * @param from client address
   * @return the language of the screen
   * @throws Problem if there is no such address, or too many requests came from the client
   */
  Messages enter(String key, String from) {
    visits.count(from);
    return address
        .find(key)
        .map(found -> Messages.ofTag(found.language()))
        .orElseThrow(() -> Problem.notFound("unknown-board", ""));
  }

  /**
   * Lets a screen in that follows the changes.
   *
   * @param from client address
   * @throws Problem as {@link #enter} does, or if too many streams are open
   */
  void follow(String key, String from) {
    visits.count(from);
    if (!stillOpen(key)) {
      throw Problem.notFound("unknown-board", "");
    }
    visits.room(from);
  }

  /** Counts a stream of changes that has begun. */
  void begun() {
    visits.open();
  }

  /** Counts a stream of changes that has ended. */
  void ended() {
    visits.close();
  }

  /** Returns whether an address is still open. */
  boolean stillOpen(String key) {
    return address.find(key).isPresent();
  }
}
