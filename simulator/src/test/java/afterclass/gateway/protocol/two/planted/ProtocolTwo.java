package afterclass.gateway.protocol.two.planted;

/** A protocol on which another protocol depends, which is forbidden. */
public final class ProtocolTwo {}
