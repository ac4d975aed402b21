package afterclass.gateway.journal;

/**
 * The journal's word that a record is on disk.
 *
 * @param position where it stands
 * @param repeat whether it stood there already
 */
public record Receipt(long position, boolean repeat) {}
