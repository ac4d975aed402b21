package afterclass.rules.model;

import java.util.Objects;

/**
 * Which policy judged: kept with every decision, so that it can be proved years later.
 *
 * @param id policy id, as {@code extended-service}
 * @param version version the file states of itself
 * @param sha256 lower-case hex SHA-256 of the policy file's bytes
 */
public record PolicyStamp(String id, String version, String sha256) {

  public PolicyStamp {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(sha256, "sha256");
  }
}
