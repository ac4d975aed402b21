package afterclass.simulator.terminal.anviz;

/** What can go wrong with one question. */
public enum ClockFault {
  /** Nothing. */
  NONE,
  /** The question does not arrive. */
  LOSE_QUESTION,
  /** It is carried out, and the answer does not arrive. */
  LOSE_ANSWER,
  /** One bit of the answer is wrong. */
  FLIP_BIT,
  /** The second half of the answer is missing. */
  CUT_ANSWER,
  /** The answer comes twice. */
  TWICE,
  /** Somebody punches in, and the clock tells that before it answers. */
  PUNCH_BETWEEN,
  /** Noise stands before the answer. */
  NOISE,
  /** The answer comes after the next question, before its answer. */
  LATE,
  /** The power fails before it is carried out. */
  REBOOT,
  /** It is carried out, then the power fails. */
  DONE_THEN_REBOOT
}
