package afterclass.gateway.store.days;

import afterclass.gateway.days.DayDecision;
import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.store.ChainRow;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.RowHash;
import afterclass.gateway.wire.Bytes;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;

/** A row of the table {@code decision}. */
@MappedEntity("decision")
record DecisionRow(
    @Id long id,
    String staff,
    String businessDate,
    long decidedAt,
    long journalPosition,
    String factsJson,
    String outcomeJson,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes hash)
    implements ChainRow {

  static DecisionRow of(DayDecision d, Bytes previous) {
    DecisionRow unsealed = of(d, d.id(), Bytes.empty());
    return of(d, d.id(), unsealed.expectedHash(previous));
  }

  private static DecisionRow of(DayDecision d, long id, Bytes hash) {
    return new DecisionRow(
        id,
        d.staff(),
        d.date().toString(),
        Micros.of(d.decidedAt()),
        d.journalPosition(),
        d.factsJson(),
        d.outcomeJson(),
        hash);
  }

  DayDecision decision() {
    return new DayDecision(
        id,
        staff,
        LocalDate.parse(businessDate),
        Micros.instant(decidedAt),
        journalPosition,
        factsJson,
        outcomeJson);
  }

  @Override
  public long position() {
    return id;
  }

  @Override
  public Bytes expectedHash(Bytes previous) {
    return new RowHash(previous)
        .add(id)
        .add(staff)
        .add(businessDate)
        .add(decidedAt)
        .add(journalPosition)
        .add(factsJson)
        .add(outcomeJson)
        .hash();
  }
}
