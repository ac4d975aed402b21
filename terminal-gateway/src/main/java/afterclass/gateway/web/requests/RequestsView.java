package afterclass.gateway.web.requests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The requests on the page.
 *
 * @param open open requests, oldest first
 * @param decided a page of the decided requests, newest first
 * @param kinds kinds of requests that the viewer may submit
 * @param services services that leave may cover
 * @param today the school's date
 * @param zone the school's time zone
 */
public record RequestsView(
    List<RequestView> open,
    List<RequestView> decided,
    List<String> kinds,
    List<Service> services,
    LocalDate today,
    ZoneId zone) {
  /** Number of decided requests on a page. */
  static final int PAGE = 100;

  /**
   * A service that leave may cover.
   *
   * @param id its id
   * @param name its name
   */
  public record Service(String id, String name) {}

  /** Returns the number below which the next page begins; 0 if there is none. */
  public long next() {
    return decided.size() == PAGE ? decided.get(PAGE - 1).id() : 0;
  }
}
