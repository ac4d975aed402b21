package afterclass.gateway.store.imports;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of the table {@code import_answer}.
 *
 * @param question id of the question
 * @param kind kind of the file
 * @param layout layout of the file
 * @param answer value of the answer
 * @param updatedAt when it was given
 */
@MappedEntity("import_answer")
record ImportAnswerRow(
    @Id String question, String kind, String layout, String answer, long updatedAt) {}
