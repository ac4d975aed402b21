package afterclass.gateway.journal;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;

/**
 * A record that is on disk.
 *
 * @param position place in the journal, ascending from 1 without gaps
 * @param record what the terminal said
 * @param committedAt when it was committed
 * @param hash SHA-256 over the hash before it and its own content
 */
public record StoredRecord(long position, JournalRecord record, Instant committedAt, Bytes hash) {}
