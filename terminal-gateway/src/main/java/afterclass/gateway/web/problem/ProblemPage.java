package afterclass.gateway.web.problem;

import afterclass.gateway.report.Paths;
import afterclass.gateway.web.page.PageContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A problem as a page shows it: with the links by which its reader goes on.
 *
 * @param problem the problem
 * @param links where the reader may go on, the most useful first
 * @param keeps whether a form that was refused can be sent again, so that the browser keeps its
 *     text
 */
public record ProblemPage(ProblemDetail problem, List<Link> links, boolean keeps) {
  private static final String HOME = "/";
  private static final int SIGN_IN = 401;
  private static final int FORBIDDEN = 403;
  private static final String STALE = "stale-form";

  /**
   * A link.
   *
   * @param path address in this service
   * @param label its text
   */
  public record Link(String path, String label) {}

  static ProblemPage of(ProblemDetail problem, HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    Optional<String> before = before(request);
    List<Link> links = new ArrayList<>();
    boolean unknown = problem.status() == SIGN_IN;
    if (unknown) {
      String then = Paths.segment(before.orElse(HOME));
      links.add(new Link("/sign-in?then=" + then, frame.text("problem.go.sign-in")));
    } else {
      before.ifPresent(path -> links.add(new Link(path, frame.text("problem.go.back"))));
    }
    if (frame.viewer().known()) {
      links.add(new Link(frame.home(), frame.text("problem.go.home")));
    }
    if (problem.status() == FORBIDDEN && frame.viewer().known()) {
      links.add(new Link("/account", frame.text("problem.go.account")));
    }
    return new ProblemPage(
        problem, links, sent(request) && (unknown || problem.code().equals(STALE)));
  }

  /** Returns the page of this service from which the request came; empty if there is none. */
  private static Optional<String> before(HttpRequest<?> request) {
    String said = request.getHeaders().get(HttpHeaders.REFERER);
    String host = request.getHeaders().get(HttpHeaders.HOST);
    if (said == null || host == null) {
      return Optional.empty();
    }
    return parsed(said)
        .filter(page -> host.equals(page.getRawAuthority()))
        .map(ProblemPage::local)
        .filter(path -> path.startsWith(HOME) && (sent(request) || !at(request, path)));
  }

  private static boolean sent(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.POST;
  }

  private static boolean at(HttpRequest<?> request, String path) {
    return path.equals(request.getUri().toString());
  }

  private static Optional<URI> parsed(String address) {
    try {
      return Optional.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // Some program's own text, not the address of a page.
    }
  }

  private static String local(URI page) {
    String query = page.getRawQuery();
    return page.getRawPath() + (query == null ? "" : "?" + query);
  }
}
