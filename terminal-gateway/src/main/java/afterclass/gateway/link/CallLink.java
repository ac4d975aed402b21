package afterclass.gateway.link;

import afterclass.gateway.wire.Bytes;
import java.util.Map;

/** A port that terminals call over HTTP; it is reopened after every failure until it is closed. */
public interface CallLink extends AutoCloseable {

  /** Opens the port and keeps it open; may be called once only. */
  void start(Listener listener);

  /** Closes the port and all connections permanently; the listener gets no further calls. */
  @Override
  void close();

  /** The receiver of a port's events; its methods must not block or throw. */
  interface Listener {
    /** Reports that terminals can call. */
    void onUp();

    /**
     * Reports that terminals cannot call; called again when the reason changes.
     *
     * @param why the reason observed, for the office to read
     */
    void onDown(String why);

    /** Reports a complete request; its caller waits for the answer. */
    void onRequest(Request request);
  }

  /** A request that waits for its answer. */
  interface Request {
    /** Returns the HTTP method, for example {@code GET}. */
    String method();

    /** Returns the path without the query. */
    String path();

    /** Returns the decoded query parameters; of repeated names, the first value. */
    Map<String, String> query();

    /** Returns the headers with names in lower case; of repeated names, the first value. */
    Map<String, String> headers();

    /** Returns the body. */
    Bytes body();

    /** Returns the caller's IP address, without a port. */
    String remote();

    /** Returns an identifier of the connection that is never used for another connection. */
    String connection();

    /** Answers with plain text. Only the first call counts; without effect once the caller left. */
    void answer(int status, Bytes text);
  }
}
