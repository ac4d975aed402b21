package afterclass.gateway.journal;

/**
 * The confirmation that a record is on disk.
 *
 * @param position journal position of the record
 * @param repeat whether it was stored before
 */
public record Receipt(long position, boolean repeat) {}
