package afterclass.gateway.web.self;

import afterclass.gateway.requests.RequestStore.Whose;
import afterclass.gateway.security.May;
import afterclass.gateway.security.Viewer;

/** Which decided requests are looked for when somebody asks for them. */
public final class OwnRequests {
  private OwnRequests() {}

  /** Everybody's for whoever may see them, otherwise the viewer's own and those they asked for. */
  public static Whose of(Viewer viewer) {
    return viewer.may(May.SEE)
        ? Whose.EVERYBODYS
        : new Whose(false, viewer.may(May.SEE_OWN) ? viewer.staff() : "", viewer.account());
  }
}
