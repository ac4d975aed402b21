package afterclass.gateway.store.people;

import afterclass.gateway.security.Account;
import afterclass.gateway.security.ApiToken;
import afterclass.gateway.security.PeopleStore;
import afterclass.gateway.security.SecretAddress;
import afterclass.gateway.security.Session;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import afterclass.gateway.wire.Bytes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts, sessions, tokens and secret addresses, stored as rows. */
@Singleton
public class StoredPeople extends TransactionalStore implements PeopleStore {
  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final ApiTokenRepository tokens;
  private final SecretAddressRepository addresses;
  private volatile boolean anybody;

  StoredPeople(
      StoreTransactions transactions,
      AccountRepository accounts,
      SessionRepository sessions,
      ApiTokenRepository tokens,
      SecretAddressRepository addresses) {
    super(transactions);
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.addresses = addresses;
  }

  /** Returns whether any account exists; true is cached, since accounts are never deleted. */
  @Override
  public boolean anybody() {
    if (!anybody) {
      anybody = transactions.read(accounts::number) > 0;
    }
    return anybody;
  }

  @Override
  public List<Account> accounts() {
    return transactions.read(accounts::all).stream().map(AccountRow::account).toList();
  }

  @Override
  public Optional<Account> account(String name) {
    return transactions.read(() -> accounts.findById(name)).map(AccountRow::account);
  }

  @Override
  public void put(Account account) {
    AccountRow row = AccountRow.of(account);
    transactions.write(
        () -> {
          if (accounts.findById(account.name()).isPresent()) {
            accounts.update(row);
          } else {
            accounts.save(row);
          }
        });
  }

  @Override
  public Optional<Session> session(Bytes keyHash) {
    return transactions.read(() -> sessions.findById(keyHash));
  }

  @Override
  public List<Session> sessions(String account) {
    return transactions.read(() -> sessions.running(account));
  }

  @Override
  public void put(Session session) {
    transactions.write(
        () -> {
          if (sessions.findById(session.keyHash()).isPresent()) {
            sessions.update(session);
          } else {
            sessions.save(session);
          }
        });
  }

  @Override
  public int endSessions(String account, Instant at) {
    return transactions.write(() -> sessions.endAll(account, Micros.of(at)));
  }

  @Override
  public Optional<ApiToken> token(Bytes keyHash) {
    return transactions.read(() -> tokens.findById(keyHash)).map(ApiTokenRow::token);
  }

  @Override
  public List<ApiToken> tokens(String account) {
    return transactions.read(() -> tokens.kept(account)).stream().map(ApiTokenRow::token).toList();
  }

  @Override
  public int endTokens(String account, Instant at) {
    return transactions.write(() -> tokens.endAll(account, Micros.of(at)));
  }

  @Override
  public void put(ApiToken token) {
    ApiTokenRow row = ApiTokenRow.of(token);
    transactions.write(
        () -> {
          if (tokens.findById(token.keyHash()).isPresent()) {
            tokens.update(row);
          } else {
            tokens.save(row);
          }
        });
  }

  @Override
  public Optional<SecretAddress> address(String kind, String owner) {
    return transactions.read(() -> addresses.findByKindAndOwner(kind, owner));
  }

  @Override
  public Optional<SecretAddress> address(String kind, Bytes keyHash) {
    return transactions.read(() -> addresses.findByKindAndKeyHash(kind, keyHash));
  }

  @Override
  public void put(SecretAddress address) {
    transactions.write(
        () -> {
          addresses.end(address.kind(), address.owner());
          addresses.save(address);
        });
  }

  @Override
  public int endAddress(String kind, String owner) {
    return transactions.write(() -> addresses.end(kind, owner));
  }
}
