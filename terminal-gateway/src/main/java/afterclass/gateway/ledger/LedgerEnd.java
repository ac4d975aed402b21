package afterclass.gateway.ledger;

/**
 * Where the ledger ends.
 *
 * @param id of its last entry; 0 if there is none
 * @param hash of its chain there, lower-case hex
 */
public record LedgerEnd(long id, String hash) {}
