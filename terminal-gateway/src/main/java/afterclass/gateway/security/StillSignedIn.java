package afterclass.gateway.security;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/**
 * The check of answers that go on for long, such as streams of events: they end when their receiver
 * signs out, is disabled or loses the permission.
 */
@Singleton
public final class StillSignedIn {
  private final SignedIn signedIn;

  StillSignedIn(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  /**
   * Returns what tells, as often as it is asked, whether the sender of a request may still do what
   * it asks for. It reads the store, so it must be asked where blocking is allowed; asking does not
   * count as the use of a session.
   *
   * @param what the permission, as named by {@link Permission}
   */
  public BooleanSupplier may(HttpRequest<?> request, String what) {
    return signedIn.still(request, what);
  }
}
