package afterclass.gateway.session;

import afterclass.gateway.protocol.TerminalProtocol;

/** The evidence that shows up to which time all records of a terminal have arrived. */
enum PresenceEvidence {
  /** An open line or broker session, whose end is noticed at once. */
  STANDING,
  /** The terminal's last message, since nothing else shows that it is online. */
  HEARING,
  /** The terminal's last answer, to a question of the gateway, that it holds no more records. */
  REPORT;

  static PresenceEvidence of(TerminalProtocol protocol) {
    return protocol.fold(
        stream -> STANDING,
        message -> message.presence().longestSilence() == null ? STANDING : HEARING,
        polled -> REPORT,
        call -> HEARING,
        file -> HEARING);
  }
}
