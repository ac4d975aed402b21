package afterclass.gateway.security;

import afterclass.gateway.transaction.Transactions;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The storage of accounts, sessions, tokens and secret addresses. */
public interface PeopleStore extends Transactions {

  /** Returns whether any account exists. */
  boolean anybody();

  /** Returns all accounts, by name. */
  List<Account> accounts();

  /** Returns the account with a name; empty if there is none. */
  Optional<Account> account(String name);

  /** Adds an account or replaces the one with its name. */
  void put(Account account);

  /** Returns the session with the hash of a key, also if it has ended; empty if there is none. */
  Optional<Session> session(Bytes keyHash);

  /**
   * Returns the sessions of an account that were not ended, newest first; {@code ""} stands for all
   * accounts.
   */
  List<Session> sessions(String account);

  /** Adds a session or replaces the one with its key. */
  void put(Session session);

  /** Ends all open sessions of an account. */
  int endSessions(String account, Instant at);

  /** Returns the token with the hash of a key, also if it is invalid; empty if there is none. */
  Optional<ApiToken> token(Bytes keyHash);

  /** Returns the tokens of an account that were not revoked; {@code ""} stands for all accounts. */
  List<ApiToken> tokens(String account);

  /** Revokes all tokens of an account. */
  int endTokens(String account, Instant at);

  /** Adds a token or replaces the one with its key. */
  void put(ApiToken token);

  /** Returns the secret address of a kind that an owner has; empty if there is none. */
  Optional<SecretAddress> address(String kind, String owner);

  /** Returns the secret address of a kind with the hash of a key; empty if there is none. */
  Optional<SecretAddress> address(String kind, Bytes keyHash);

  /** Adds the secret address of an owner or replaces it. */
  void put(SecretAddress address);

  /** Deletes the secret address of an owner. */
  int endAddress(String kind, String owner);
}
