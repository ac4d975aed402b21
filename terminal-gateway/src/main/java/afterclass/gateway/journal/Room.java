package afterclass.gateway.journal;

/** Whether the journal's disk has room to spare. */
@FunctionalInterface
public interface Room {

  /**
   * Whether something that is no punch may still be written. {@code false} keeps what is left of
   * the disk for punches. Cheap enough to be asked for every message; safe for many threads.
   */
  boolean toSpare();
}
