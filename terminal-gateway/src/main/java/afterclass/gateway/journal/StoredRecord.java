package afterclass.gateway.journal;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;

/**
 * A record on disk.
 *
 * @param position journal position, ascending from 1 without gaps
 * @param record the terminal's record
 * @param committedAt time of the commit
 * @param hash SHA-256 over the previous hash and the record's content
 */
public record StoredRecord(long position, JournalRecord record, Instant committedAt, Bytes hash) {}
