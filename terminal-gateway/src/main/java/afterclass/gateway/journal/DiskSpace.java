package afterclass.gateway.journal;

/** The free space on the journal's disk. */
@FunctionalInterface
public interface DiskSpace {

  /**
   * Returns whether records other than punches may be written; {@code false} reserves the remaining
   * space for punches. Cheap enough to call for every message; thread-safe.
   */
  boolean toSpare();
}
