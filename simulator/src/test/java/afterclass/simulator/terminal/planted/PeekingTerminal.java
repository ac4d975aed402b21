package afterclass.simulator.terminal.planted;

import afterclass.gateway.protocol.Decoded;

/** Breaks on purpose: a virtual terminal that looks at the gateway's decoders. */
@SuppressWarnings("unused")
public final class PeekingTerminal {
  Decoded decoded;
}
