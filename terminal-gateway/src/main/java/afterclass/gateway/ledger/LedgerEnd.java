package afterclass.gateway.ledger;

/**
 * The end of the ledger.
 *
 * @param id id of the last entry; 0 if there is none
 * @param hash chain hash of the last entry, lower-case hex
 */
public record LedgerEnd(long id, String hash) {}
