package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.util.Map;
import java.util.Objects;

/**
 * A request that a terminal made over HTTP.
 *
 * @param method as {@code GET}
 * @param path without the query, as {@code /iclock/cdata}
 * @param query its parameters, the first of each name
 * @param headers its headers, the first of each name, names in lower case
 * @param body what it carries; the link lets nothing in that is longer than it takes. Passwords in
 *     UTF-16 are taken out here: whoever reads it by lines would tear its characters apart
 * @param remote address that it came from, without a port
 * @param connection the connection that it came over, by a name that no other has; several callers
 *     may share an address, and only one has a connection
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

  /** A parameter of the query, whatever the case of its name; empty if it is not there. */
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
