package afterclass.gateway.web.people;

import afterclass.gateway.i18n.Refusal;
import afterclass.gateway.security.SignIn;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.Inputs;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the viewer's password again before accounts are changed: whoever comes upon a browser
 * that is signed in must not make themselves one of their own.
 */
@Singleton
public final class OwnPassword {
  /** The field that carries it. */
  public static final String FIELD = "present";

  private final SignIn signIn;

  OwnPassword(SignIn signIn) {
    this.signIn = signIn;
  }

  /**
   * Refuses whoever does not know it.
   *
   * @throws Refusal if it is another one, or was wrong too often
   */
  public void check(Viewer viewer, @Nullable String typed) {
    signIn.again(viewer.account(), Inputs.required(FIELD, typed), viewer.actor());
  }
}
