package afterclass.gateway.store.registry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code onboarding}. */
@MappedEntity("onboarding")
record OnboardingRow(@Id String name, long openUntil, long openedAt, String openedBy) {}
