package afterclass.rules.model;

import org.jspecify.annotations.Nullable;

/**
 * One reason for a service's status.
 *
 * @param requirement id of the requirement; {@code null} for leave and days off
 * @param clause first source clause of the requirement, such as {@code 六.1}; {@code null} for leave
 *     and days off
 * @param reason what the requirement found
 */
public record Justification(@Nullable String requirement, @Nullable String clause, Reason reason) {}
