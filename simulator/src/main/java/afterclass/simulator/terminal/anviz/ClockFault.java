package afterclass.simulator.terminal.anviz;

/** A simulated fault of an Anviz terminal while it handles one request. */
public enum ClockFault {
  /** The request is handled without a fault. */
  NONE,
  /** The request is lost. */
  LOSE_QUESTION,
  /** The request is carried out, but the reply is lost. */
  LOSE_ANSWER,
  /** One bit of the reply is flipped. */
  FLIP_BIT,
  /** The second half of the reply is missing. */
  CUT_ANSWER,
  /** The reply is sent twice. */
  TWICE,
  /** A person punches, and the clock reports the punch before it replies. */
  PUNCH_BETWEEN,
  /** Noise precedes the reply. */
  NOISE,
  /** The reply is sent after the next request, before its reply. */
  LATE,
  /** The power fails before the request is carried out. */
  REBOOT,
  /** The power fails after the request is carried out. */
  DONE_THEN_REBOOT
}
