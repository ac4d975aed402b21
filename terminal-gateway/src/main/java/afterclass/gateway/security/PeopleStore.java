package afterclass.gateway.security;

import afterclass.gateway.transaction.Transactions;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where accounts, sessions and tokens are kept. */
public interface PeopleStore extends Transactions {

  /** Whether anybody has an account. */
  boolean anybody();

  /** Every account, by name. */
  List<Account> accounts();

  /** The account of a name. */
  Optional<Account> account(String name);

  /** Adds an account, or replaces the one of its name. */
  void put(Account account);

  /** The session of a key, ended or not. */
  Optional<Session> session(Bytes keyHash);

  /**
   * The sessions of an account that were not ended, the newest first; all accounts' for {@code ""}.
   */
  List<Session> sessions(String account);

  /** Adds a session, or replaces the one of its key. */
  void put(Session session);

  /** Ends all sessions of an account that are not ended. */
  int endSessions(String account, Instant at);

  /** The token of a key, good or not. */
  Optional<ApiToken> token(Bytes keyHash);

  /** The tokens of an account that were not taken back; all accounts' for {@code ""}. */
  List<ApiToken> tokens(String account);

  /** Takes back all tokens of an account that are not taken back. */
  int endTokens(String account, Instant at);

  /** Adds a token, or replaces the one of its key. */
  void put(ApiToken token);
}
