package afterclass.gateway.web.requests;

import afterclass.gateway.web.Inputs;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A decision.
 *
 * @param approve whether it is agreed to
 * @param answer what is said to whoever asked; needed to refuse
 */
@Serdeable
public record Decision(@Nullable Boolean approve, @Nullable String answer) {

  /** Tells whether it is agreed to; a decision that does not say is a fault of the request. */
  public boolean approved() {
    return Inputs.required("approve", approve);
  }

  /** The answer; empty if there is none. */
  public String said() {
    return answer == null ? "" : answer;
  }
}
