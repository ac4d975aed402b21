package afterclass.gateway.store;

import afterclass.gateway.wire.Bytes;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** A row of the table {@code chain_head}: the end of a chain. */
@MappedEntity("chain_head")
public record ChainHeadRow(
    @Id String chain,
    long position,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes hash) {

  public static final String JOURNAL = "journal";
  public static final String DECISION = "decision";
  public static final String LEDGER = "ledger";
  public static final String AUDIT = "audit";
}
