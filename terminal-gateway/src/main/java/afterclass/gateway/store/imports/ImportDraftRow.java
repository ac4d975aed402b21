package afterclass.gateway.store.imports;

import afterclass.gateway.imports.ImportDraft;
import afterclass.gateway.imports.ImportDraft.Progress;
import afterclass.gateway.imports.ImportDraft.State;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.store.Micros;
import afterclass.gateway.wire.Bytes;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.Map;

/** A row of the table {@code import_draft}; its content is packed, its answers are JSON. */
@MappedEntity("import_draft")
record ImportDraftRow(
    @Id String id,
    String kind,
    String name,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes content,
    String answers,
    String layout,
    int questions,
    int open,
    String createdBy,
    long createdAt,
    long updatedAt,
    String state,
    int taken) {

  /**
   * Returns the draft.
   *
   * @param unpacked its content
   * @param given its answers
   */
  ImportDraft draft(Bytes unpacked, Map<String, String> given) {
    return new ImportDraft(
        id,
        ImportKind.valueOf(kind),
        name,
        unpacked,
        given,
        new Progress(layout, questions, open, State.valueOf(state), taken),
        createdBy,
        Micros.instant(createdAt),
        Micros.instant(updatedAt));
  }
}
