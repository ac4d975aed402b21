package afterclass.gateway.store.people;

import afterclass.gateway.security.ApiToken;
import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.store.Micros;
import afterclass.gateway.wire.Bytes;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.Set;
import java.util.TreeSet;

/** A row of the table {@code api_token}. */
@MappedEntity("api_token")
record ApiTokenRow(
    @Id @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes keyHash,
    String name,
    String account,
    String scopes,
    long createdAt,
    long expiresAt,
    @Nullable Long endedAt) {

  static ApiTokenRow of(ApiToken token) {
    return new ApiTokenRow(
        token.keyHash(),
        token.name(),
        token.account(),
        String.join(" ", new TreeSet<>(token.scopes())),
        Micros.of(token.createdAt()),
        Micros.of(token.expiresAt()),
        Micros.orNull(token.endedAt()));
  }

  ApiToken token() {
    return new ApiToken(
        keyHash,
        name,
        account,
        Set.of(scopes.split(" ")),
        Micros.instant(createdAt),
        Micros.instant(expiresAt),
        Micros.instantOrNull(endedAt));
  }
}
