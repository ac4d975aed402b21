package afterclass.gateway.store.notice;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code notice_choice}. */
@MappedEntity("notice_choice")
record ChoiceRow(@Id String account, String kind, String way, boolean wanted) {}
