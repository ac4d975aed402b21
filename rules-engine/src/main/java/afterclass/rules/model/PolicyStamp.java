package afterclass.rules.model;

import java.util.Objects;

/**
 * The identity of the policy behind a decision, kept with it as evidence.
 *
 * @param id policy id, such as {@code extended-service}
 * @param version version stated in the policy file
 * @param sha256 lower-case hex SHA-256 of the policy file's bytes
 */
public record PolicyStamp(String id, String version, String sha256) {

  public PolicyStamp {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(sha256, "sha256");
  }
}
