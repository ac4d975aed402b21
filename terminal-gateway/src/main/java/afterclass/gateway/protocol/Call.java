package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.util.Map;
import java.util.Objects;

/**
 * A request that a terminal made over HTTP.
 *
 * @param method the HTTP method, such as {@code GET}
 * @param path the path without the query, such as {@code /iclock/cdata}
 * @param query the query parameters; of repeated names, the first value
 * @param headers the headers with names in lower case; of repeated names, the first value
 * @param body the body, whose length the link bounds. Passwords in UTF-16 are removed here, since
 *     splitting the body into lines of bytes would break its characters
 * @param remote the caller's address, without a port
 * @param connection an identifier of the connection that no other connection has; several callers
 *     may share an address, but not a connection
 */
public record Call(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    Bytes body,
    String remote,
    String connection) {

  public Call {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    query = Map.copyOf(query);
    headers = Map.copyOf(headers);
    body = Bytes.copyOf(Confidential.withoutInUtf16(body.toArray()));
    Objects.requireNonNull(remote, "remote");
    Objects.requireNonNull(connection, "connection");
  }

  /** Returns a query parameter, ignoring the case of its name; empty if it is absent. */
  public String parameter(String name) {
    String exact = query.get(name);
    return exact != null
        ? exact
        : query.entrySet().stream()
            .filter(each -> each.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
  }
}
