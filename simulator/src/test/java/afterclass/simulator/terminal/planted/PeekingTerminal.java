package afterclass.simulator.terminal.planted;

import afterclass.gateway.protocol.Decoded;

/** A deliberate violation: a virtual terminal that depends on the gateway's decoders. */
@SuppressWarnings("unused")
public final class PeekingTerminal {
  Decoded decoded;
}
