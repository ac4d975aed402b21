package afterclass.gateway.web.self;

import afterclass.gateway.feed.DutyFeed;
import afterclass.gateway.feed.Edition;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.security.CalendarAddresses;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.SecretAddress;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The use case of the viewer's own duty in the calendar of a phone, at a secret address. */
@Singleton
public final class OwnCalendar {
  private final CalendarAddresses addresses;
  private final DutyFeed feed;
  private final boolean https;

  OwnCalendar(CalendarAddresses addresses, DutyFeed feed, SchoolSettings settings) {
    this.addresses = addresses;
    this.feed = feed;
    this.https = settings.of(Settings.HTTPS);
  }

  /** Returns whether the viewer has an address, and since when. */
  View of(Viewer viewer) {
    return new View(addresses.of(viewer.account()).map(SecretAddress::createdAt).orElse(null));
  }

  /**
   * Creates the viewer's address; an earlier one ends.
   *
   * @param host the service's host name and port in the request; empty if it names none
   * @throws Problem if the viewer has no days of their own to see
   */
  Fresh make(Viewer viewer, String host, Messages words) {
    if (!viewer.may(Permission.SEE_OWN)) {
      throw Problem.forbidden("not-allowed", CalendarAddresses.PATH);
    }
    if (viewer.staff().isEmpty()) {
      throw Problem.forbidden("no-staff-number", viewer.account());
    }
    String path = addresses.make(viewer.account(), words.tag(), viewer.actor());
    return Fresh.of(https ? "https" : "http", host, path);
  }

  /** Withdraws the viewer's address, if there is one. */
  void withdraw(Viewer viewer) {
    addresses.withdraw(viewer.account(), viewer.actor());
  }

  /**
   * Returns the calendar at an address.
   *
   * @param file last part of its path
   * @throws Problem if there is no such address, or its person is no longer here; which of these is
   *     not told
   */
  Edition edition(String file) {
    Optional<Edition> found =
        addresses
            .find(file)
            .flatMap(reader -> feed.of(reader.staff(), Messages.ofTag(reader.language())));
    return found.orElseThrow(() -> Problem.notFound("unknown-calendar", ""));
  }

  /**
   * The state of the viewer's address.
   *
   * @param createdAt time of its creation; left out without an address
   */
  @Serdeable
  public record View(@Nullable Instant createdAt) {}

  /**
   * A new address, which is never shown again.
   *
   * @param path its path at this service
   * @param address the whole address, for calendars that add one by its URL
   * @param link the same for calendars that open a link
   */
  @Serdeable
  public record Fresh(String path, String address, String link) {
    private static Fresh of(String scheme, String host, String path) {
      return host.isEmpty()
          ? new Fresh(path, path, path)
          : new Fresh(path, scheme + "://" + host + path, "webcal://" + host + path);
    }
  }
}
