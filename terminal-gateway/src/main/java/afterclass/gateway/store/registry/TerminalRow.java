package afterclass.gateway.store.registry;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.registry.Registered;
import afterclass.gateway.registry.TerminalSpan;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.store.Micros;
import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.wire.Bytes;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;
import java.time.ZoneId;

/** A row of the table {@code terminal}; its secret is encrypted. */
@MappedEntity("terminal")
record TerminalRow(
    @Id long id,
    String site,
    String terminal,
    String link,
    String protocol,
    String address,
    int baud,
    String zone,
    String form,
    String station,
    @Nullable @MappedProperty(converter = BytesConverter.class) Bytes secret,
    String owner,
    String since,
    long registeredAt,
    String registeredBy,
    @Nullable Long retiredAt,
    @Nullable String retiredBy) {

  static TerminalRow of(long id, Registered registered, @Nullable Bytes closed) {
    Terminal terminal = registered.terminal();
    return new TerminalRow(
        id,
        terminal.site(),
        terminal.id(),
        terminal.link().name(),
        terminal.protocol(),
        terminal.address(),
        terminal.baud(),
        terminal.zone().getId(),
        terminal.credentialForm().name(),
        terminal.station(),
        closed,
        terminal.owner(),
        registered.since().toString(),
        Micros.of(registered.at()),
        registered.by(),
        null,
        null);
  }

  /** Returns the name for which the secret is encrypted. */
  TerminalId name() {
    return new TerminalId(site, terminal);
  }

  TerminalSpan span() {
    return new TerminalSpan(
        site,
        terminal,
        LocalDate.parse(since),
        Terminal.LinkKind.valueOf(link) == Terminal.LinkKind.FILE,
        Micros.instant(registeredAt),
        Micros.instantOrNull(retiredAt));
  }

  Registered registered(@Nullable Secret opened) {
    return new Registered(
        new Terminal(
            terminal,
            site,
            Terminal.LinkKind.valueOf(link),
            protocol,
            address,
            baud,
            ZoneId.of(zone),
            CredentialFormat.valueOf(form),
            station,
            opened,
            owner),
        LocalDate.parse(since),
        Micros.instant(registeredAt),
        registeredBy);
  }
}
