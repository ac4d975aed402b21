package afterclass.gateway.web.people;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.security.SignIn;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Inputs;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The check of the viewer's password before accounts are changed, so that a person who finds a
 * signed-in browser cannot create an account.
 */
@Singleton
public final class OwnPassword {
  /** Name of the field with the password. */
  public static final String FIELD = "present";

  private final SignIn signIn;

  OwnPassword(SignIn signIn) {
    this.signIn = signIn;
  }

  /**
   * Checks the viewer's password.
   *
   * @throws ProblemException if the password is wrong, or was wrong too often
   */
  public void check(Viewer viewer, @Nullable String typed) {
    signIn.again(viewer.account(), Inputs.required(FIELD, typed), viewer.actor());
  }
}
