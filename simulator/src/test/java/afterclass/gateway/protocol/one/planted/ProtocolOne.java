package afterclass.gateway.protocol.one.planted;

import afterclass.gateway.journal.Receipt;
import afterclass.gateway.protocol.two.planted.ProtocolTwo;

/** Breaks on purpose: a protocol that sees the journal and another protocol. */
@SuppressWarnings("unused")
public final class ProtocolOne {
  Receipt receipt;
  ProtocolTwo other;
}
