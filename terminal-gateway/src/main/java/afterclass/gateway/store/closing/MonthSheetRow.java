package afterclass.gateway.store.closing;

import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.store.Micros;
import afterclass.gateway.wire.Bytes;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.YearMonth;

/** A row of the table {@code month_sheet}. */
@MappedEntity("month_sheet")
public record MonthSheetRow(
    @Id long id,
    String kind,
    String month,
    String postedIn,
    long upTo,
    String ledgerHash,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes content,
    String sha256,
    String proposedBy,
    long proposedAt,
    String state,
    String decidedBy,
    @Nullable Long decidedAt,
    String answer) {

  static MonthSheetRow of(MonthSheet s) {
    return new MonthSheetRow(
        s.id(),
        s.kind().name(),
        s.month().toString(),
        s.postedIn().toString(),
        s.upTo(),
        s.ledgerHash(),
        s.content(),
        s.sha256(),
        s.proposedBy(),
        Micros.of(s.proposedAt()),
        s.state().name(),
        s.decidedBy(),
        Micros.orNull(s.decidedAt()),
        s.answer());
  }

  public MonthSheet sheet() {
    return new MonthSheet(
        id,
        MonthSheet.SheetPurpose.valueOf(kind),
        YearMonth.parse(month),
        YearMonth.parse(postedIn),
        upTo,
        ledgerHash,
        content,
        sha256,
        proposedBy,
        Micros.instant(proposedAt),
        MonthSheet.State.valueOf(state),
        decidedBy,
        Micros.instantOrNull(decidedAt),
        answer);
  }
}
