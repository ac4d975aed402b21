package afterclass.gateway.web.requests;

import afterclass.gateway.web.form.Inputs;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a request or a monthly sheet.
 *
 * @param approve whether the request or sheet is approved
 * @param answer answer to the person who asked; required to refuse
 */
@Serdeable
public record Decision(@Nullable Boolean approve, @Nullable String answer) {

  /** Tells whether the decision approves; a decision without that field is a {@code Problem}. */
  public boolean approved() {
    return Inputs.required("approve", approve);
  }

  /** Returns the reply; empty if there is none. */
  public String said() {
    return answer == null ? "" : answer;
  }
}
