package afterclass.gateway.protocol.one.planted;

import afterclass.gateway.journal.Receipt;
import afterclass.gateway.protocol.two.planted.ProtocolTwo;

/** A deliberate violation: a protocol that depends on the journal and on another protocol. */
@SuppressWarnings("unused")
public final class ProtocolOne {
  Receipt receipt;
  ProtocolTwo other;
}
