package afterclass.gateway.web.page;

import afterclass.gateway.security.Viewer;
import java.util.Map;

/** The numbers beside the pages of the menu: what waits there for a viewer. */
@FunctionalInterface
public interface Waiting {

  /** Returns the numbers by the paths of their pages; a page where nothing waits has none. */
  Map<String, Long> of(Viewer viewer);
}
