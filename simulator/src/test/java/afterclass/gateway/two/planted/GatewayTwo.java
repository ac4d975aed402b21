package afterclass.gateway.two.planted;

import afterclass.gateway.one.planted.GatewayOne;

/** A deliberate violation: closes a cycle between two packages. */
@SuppressWarnings("unused")
public final class GatewayTwo {
  GatewayOne neighbour;
}
