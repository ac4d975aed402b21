package afterclass.gateway.protocol.two.planted;

/** Seen by another protocol, which must not be. */
public final class ProtocolTwo {}
