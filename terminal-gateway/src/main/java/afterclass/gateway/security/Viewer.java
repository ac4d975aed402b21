package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who asks.
 *
 * @param account name of the account; empty for nobody
 * @param display what others read
 * @param staff their staff number; empty for none
 * @param may what they may do, as {@link May} names it
 * @param way how they come
 * @param address where from
 * @param formToken what their forms must bring along
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

  /** Who sent a request. */
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

  /** Whether they are somebody. */
  public boolean known() {
    return !account.isEmpty();
  }

  /** Whether they may do something, as {@link May} names it. */
  public boolean may(String what) {
    return may.contains(what);
  }

  /** Whether they may see a staff member's days. */
  public boolean maySee(String staffNo) {
    return may(May.SEE) || (may(May.SEE_OWN) && !staff.isEmpty() && staff.equals(staffNo));
  }

  /** Whether a form with that token was sent from one of their own pages. */
  public boolean sent(String token) {
    return Keys.same(formToken, token);
  }

  /** Who the audit log names. */
  public Actor actor() {
    return new Actor(account, way, address);
  }
}
