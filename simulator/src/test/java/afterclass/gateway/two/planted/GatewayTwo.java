package afterclass.gateway.two.planted;

import afterclass.gateway.one.planted.GatewayOne;

/** Breaks on purpose: closes a circle between two rooms. */
@SuppressWarnings("unused")
public final class GatewayTwo {
  GatewayOne neighbour;
}
