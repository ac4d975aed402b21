package afterclass.gateway.web.requests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The requests on the page.
 *
 * @param open the open requests, oldest first
 * @param decided a page of the decided ones, newest first
 * @param kinds what the viewer may ask for
 * @param services the services that leave may cover
 * @param today the school's date
 * @param zone the school's zone
 */
public record RequestsView(
    List<RequestView> open,
    List<RequestView> decided,
    List<String> kinds,
    List<Service> services,
    LocalDate today,
    ZoneId zone) {
  /** How many decided requests a page shows. */
  static final int PAGE = 100;

  /**
   * A service that leave may cover.
   *
   * @param id its id
   * @param name its name
   */
  public record Service(String id, String name) {}

  /** Number below which the next page begins; 0 if there is none. */
  public long next() {
    return decided.size() == PAGE ? decided.get(PAGE - 1).id() : 0;
  }
}
