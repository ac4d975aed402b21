package afterclass.gateway.session;

import afterclass.gateway.protocol.TerminalProtocol;

/** What shows up to when everything that a terminal held is here. */
enum Proof {
  /** A standing line or broker session: its end is noticed at once. */
  STANDING,
  /** The last sign of life: nothing else shows that the terminal is there. */
  HEARING,
  /** The last answer that it holds nothing more: the terminal is asked. */
  REPORT;

  static Proof of(TerminalProtocol protocol) {
    return protocol.fold(
        stream -> STANDING,
        message -> message.presence().longestSilence() == null ? STANDING : HEARING,
        polled -> REPORT,
        call -> HEARING);
  }
}
