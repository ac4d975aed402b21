package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sender of a request.
 *
 * @param account name of the account; empty if not signed in
 * @param display name shown to others
 * @param staff their staff number; empty for none
 * @param may their permissions, as named by {@link Permission}
 * @param way how they were identified
 * @param address client address
 * @param formToken token that their forms must contain
 */
public record Viewer(
    String account,
    String display,
    String staff,
    Set<String> may,
    Actor.Way way,
    String address,
    String formToken) {

  static final String DISPLAY = "display";
  static final String STAFF = "staff";
  static final String WAY = "way";

  public Viewer {
    may = Set.copyOf(may);
  }

  /** Returns the sender of a request. */
  public static Viewer of(HttpRequest<?> request) {
    String address = Arrival.of(request);
    String form = SignedIn.key(request).map(Keys::formToken).orElse("-");
    return request
        .getUserPrincipal(Authentication.class)
        .map(a -> of(a, address, form))
        .orElseGet(() -> new Viewer("", "", "", Set.of(), Actor.Way.PAGE, address, form));
  }

  private static Viewer of(Authentication known, String address, String form) {
    Map<String, Object> more = known.getAttributes();
    return new Viewer(
        known.getName(),
        String.valueOf(more.getOrDefault(DISPLAY, known.getName())),
        String.valueOf(more.getOrDefault(STAFF, "")),
        new TreeSet<>(known.getRoles()),
        Actor.Way.valueOf(String.valueOf(more.getOrDefault(WAY, Actor.Way.PAGE))),
        address,
        form);
  }

  /** Returns whether the sender is signed in. */
  public boolean known() {
    return !account.isEmpty();
  }

  /** Returns whether the sender has a permission, as named by {@link Permission}. */
  public boolean may(String what) {
    return may.contains(what);
  }

  /** Returns whether the sender may see a staff member's days. */
  public boolean maySee(String staffNo) {
    return may(Permission.SEE)
        || (may(Permission.SEE_OWN) && !staff.isEmpty() && staff.equals(staffNo));
  }

  /**
   * Returns whether a form's token is that of the sender's session, so that it comes from one of
   * their pages.
   */
  public boolean sent(String token) {
    return Keys.same(formToken, token);
  }

  /** Returns the actor for the audit log. */
  public Actor actor() {
    return new Actor(account, way, address);
  }
}
