package afterclass.gateway.store.notice;

import afterclass.gateway.notice.Notice;
import afterclass.gateway.notice.NoticeKind;
import afterclass.gateway.store.Micros;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;

/** A row of the table {@code notice}; its details stand in lines. */
@MappedEntity("notice")
record NoticeRow(
    @Id long id,
    String receiver,
    String kind,
    String subject,
    String state,
    String staff,
    @Nullable String day,
    String detail,
    long at,
    @Nullable Long readAt,
    @Nullable Long endedAt) {

  static NoticeRow of(Notice notice) {
    LocalDate day = notice.day();
    return new NoticeRow(
        notice.id(),
        notice.receiver(),
        notice.kind().name(),
        notice.subject(),
        notice.state(),
        notice.staff(),
        day == null ? null : day.toString(),
        String.join("\n", notice.detail()),
        Micros.of(notice.at()),
        Micros.orNull(notice.readAt()),
        Micros.orNull(notice.endedAt()));
  }

  Notice notice() {
    return new Notice(
        id,
        receiver,
        NoticeKind.valueOf(kind),
        subject,
        state,
        staff,
        day == null ? null : LocalDate.parse(day),
        detail.isEmpty() ? List.of() : List.of(detail.split("\n", -1)),
        Micros.instant(at),
        Micros.instantOrNull(readAt),
        Micros.instantOrNull(endedAt));
  }
}
