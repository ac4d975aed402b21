package afterclass.gateway.session;

import afterclass.gateway.protocol.TerminalProtocol;

/** The evidence of up to when everything that a terminal held has arrived. */
enum PresenceEvidence {
  /** A standing line or broker session: its end is noticed at once. */
  STANDING,
  /** The last sign of life: nothing else shows that the terminal is online. */
  HEARING,
  /** The last answer that the terminal holds nothing more: the gateway asks it. */
  REPORT;

  static PresenceEvidence of(TerminalProtocol protocol) {
    return protocol.fold(
        stream -> STANDING,
        message -> message.presence().longestSilence() == null ? STANDING : HEARING,
        polled -> REPORT,
        call -> HEARING);
  }
}
