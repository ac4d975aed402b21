package afterclass.gateway.session;

import afterclass.gateway.protocol.TerminalProtocol;

/** By what it is known that a terminal holds nothing back. */
enum Proof {
  /** The line or the broker tells its end at once: while it stands everything said is here. */
  STANDING,
  /** Only what it says shows that it is there: until it was last heard. */
  HEARING,
  /** It is asked what it holds: until it last said that there was nothing more. */
  REPORT;

  static Proof of(TerminalProtocol protocol) {
    return protocol.fold(
        stream -> STANDING,
        message -> message.presence().longestSilence() == null ? STANDING : HEARING,
        polled -> REPORT,
        call -> HEARING);
  }
}
