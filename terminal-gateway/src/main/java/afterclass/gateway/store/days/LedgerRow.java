package afterclass.gateway.store.days;

import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.store.ChainRow;
import afterclass.gateway.store.RowHash;
import afterclass.gateway.wire.Bytes;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.model.ServiceStatus;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;

/** A row of the table {@code ledger}. */
@MappedEntity("ledger")
record LedgerRow(
    @Id long id,
    long decisionId,
    String staff,
    String businessDate,
    String service,
    String status,
    int hours,
    @Nullable Long fen,
    String because,
    String policyId,
    String policyVersion,
    String policySha256,
    @Nullable Long reverses,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes hash)
    implements ChainRow {

  static LedgerRow of(LedgerEntry e, long decision, Bytes previous) {
    return with(e, decision, with(e, decision, Bytes.empty()).expectedHash(previous));
  }

  private static LedgerRow with(LedgerEntry e, long decision, Bytes hash) {
    return new LedgerRow(
        e.id(),
        decision,
        e.staff(),
        e.date().toString(),
        e.service(),
        e.status().name(),
        e.hours(),
        e.fen(),
        ReasonsText.write(e.because()),
        e.policy().id(),
        e.policy().version(),
        e.policy().sha256(),
        e.reverses(),
        hash);
  }

  LedgerEntry entry() {
    return new LedgerEntry(
        id,
        staff,
        LocalDate.parse(businessDate),
        service,
        ServiceStatus.valueOf(status),
        hours,
        fen,
        ReasonsText.read(because),
        new PolicyStamp(policyId, policyVersion, policySha256),
        reverses);
  }

  @Override
  public long position() {
    return id;
  }

  @Override
  public Bytes expectedHash(Bytes previous) {
    return new RowHash(previous)
        .add(id)
        .add(decisionId)
        .add(staff)
        .add(businessDate)
        .add(service)
        .add(status)
        .add(hours)
        .add(fen)
        .add(because)
        .add(policyId)
        .add(policyVersion)
        .add(policySha256)
        .add(reverses)
        .hash();
  }
}
