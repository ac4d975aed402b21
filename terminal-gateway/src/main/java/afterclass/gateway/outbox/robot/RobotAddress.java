package afterclass.gateway.outbox.robot;

import java.net.URI;

/**
 * A group robot's address and the secret that signs its calls. The address contains a key, so the
 * text form shows neither.
 *
 * @param address the webhook, as the group shows it
 * @param secret the secret of the signature; empty if the robot is not set to ask for one
 */
public record RobotAddress(URI address, String secret) {
  @Override
  public String toString() {
    return "(robot at " + address.getHost() + ")";
  }
}
