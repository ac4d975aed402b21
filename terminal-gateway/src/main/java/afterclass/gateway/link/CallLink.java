package afterclass.gateway.link;

import afterclass.gateway.wire.Bytes;
import java.util.Map;

/** A port that terminals call over HTTP; it is opened again and again until it is closed. */
public interface CallLink extends AutoCloseable {

  /** Opens the port and keeps it open; to be called once. */
  void start(Listener listener);

  /** Closes the port and every connection for good; nothing is heard of it afterwards. */
  @Override
  void close();

  /** Who is told what happens; no call may block or throw. */
  interface Listener {
    /** Terminals can call. */
    void onUp();

    /**
     * Terminals cannot call; told again when the reason changes.
     *
     * @param why what was seen, for the office to read
     */
    void onDown(String why);

    /** A whole request came; its caller waits until it is answered. */
    void onRequest(Request request);
  }

  /** A request that waits for its answer. */
  interface Request {
    /** As {@code GET}. */
    String method();

    /** Without the query. */
    String path();

    /** The parameters, decoded, the first of each name. */
    Map<String, String> query();

    /** The headers, the first of each name, names in lower case. */
    Map<String, String> headers();

    /** What it carries. */
    Bytes body();

    /** Address of the caller, without a port. */
    String remote();

    /** The connection that it came over, by a name that no other connection ever has. */
    String connection();

    /** Answers with plain text; only the first answer counts, and none once the caller is gone. */
    void answer(int status, Bytes text);
  }
}
