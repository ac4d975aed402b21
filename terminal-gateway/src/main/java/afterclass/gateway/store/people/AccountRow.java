package afterclass.gateway.store.people;

import afterclass.gateway.security.Account;
import afterclass.gateway.security.Role;
import afterclass.gateway.store.Micros;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A row of the table {@code account}. */
@MappedEntity("account")
record AccountRow(
    @Id String name,
    String display,
    String roles,
    String staff,
    String password,
    long createdAt,
    long passwordAt,
    @Nullable Long disabledAt,
    int firstPassword) {

  static AccountRow of(Account account) {
    return new AccountRow(
        account.name(),
        account.display(),
        account.roles().stream().map(Role::id).collect(Collectors.joining(" ")),
        account.staff(),
        account.passwordHash(),
        Micros.of(account.createdAt()),
        Micros.of(account.passwordAt()),
        Micros.orNull(account.disabledAt()),
        account.firstPassword() ? 1 : 0);
  }

  Account account() {
    List<Role> are =
        Arrays.stream(roles.split(" ")).flatMap(role -> Role.of(role).stream()).toList();
    return new Account(
        name,
        display,
        are,
        staff,
        password,
        Micros.instant(createdAt),
        Micros.instant(passwordAt),
        Micros.instantOrNull(disabledAt),
        firstPassword == 1);
  }
}
