package afterclass.gateway.office.value;

import java.util.List;

/**
 * A service as the plan names it.
 *
 * @param id its id
 * @param names its names in all languages, and what else an office may call it
 * @param block the block of the day in which it lies; may be empty
 */
public record ServiceName(String id, List<String> names, String block) {
  /** Keeps what is given unchanged. */
  public ServiceName {
    names = List.copyOf(names);
  }
}
