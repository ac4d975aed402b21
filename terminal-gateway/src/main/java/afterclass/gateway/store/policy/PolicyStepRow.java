package afterclass.gateway.store.policy;

import afterclass.gateway.policy.PolicyStep;
import afterclass.gateway.store.Micros;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of the table {@code policy_step}. */
@MappedEntity("policy_step")
record PolicyStepRow(
    @Id long id,
    long draftId,
    String kind,
    @Nullable String fromDay,
    String reason,
    String doneBy,
    long doneAt) {

  static PolicyStepRow of(long id, PolicyStep step) {
    LocalDate from = step.from();
    return new PolicyStepRow(
        id,
        step.draft(),
        step.kind().name(),
        from == null ? null : from.toString(),
        step.reason(),
        step.by(),
        Micros.of(step.at()));
  }

  PolicyStep step() {
    String from = fromDay;
    return new PolicyStep(
        id,
        draftId,
        PolicyStep.StepType.valueOf(kind),
        from == null ? null : LocalDate.parse(from),
        reason,
        doneBy,
        Micros.instant(doneAt));
  }
}
