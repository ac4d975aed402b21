package afterclass.gateway.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes addresses. */
public final class Paths {
  private Paths() {}

  /** A text as one segment of an address; whatever stands in it stays inside it. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
