package afterclass.gateway.registry;

import afterclass.gateway.link.mqtt.BrokerRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest refusals of the embedded broker since its start, in memory. Thread-safe. */
public final class RefusedClients {
  /** Maximum number of refusals remembered; the one repeated longest ago is dropped first. */
  static final int MOST = 200;

  private static final int LONGEST = 64;
  private static final int REPLACEMENT = 0xfffd;

  private record Key(String user, String from, BrokerRefusal why) {}

  private final Map<Key, RefusedClient> refused = new LinkedHashMap<>(16, 0.75f, true);

  /** Records a refusal. */
  synchronized void refused(
      String user, String clientId, String from, BrokerRefusal why, Instant at) {
    Key key = new Key(shown(user), shown(from), why);
    String client = shown(clientId);
    RefusedClient known = refused.get(key);
    refused.put(
        key,
        known == null
            ? new RefusedClient(key.user, client, key.from, why, at, at, 1)
            : known.again(client, at));
    if (refused.size() > MOST) {
      refused.remove(refused.keySet().iterator().next());
    }
  }

  /** Returns the refusals, the latest first. */
  public synchronized List<RefusedClient> list() {
    List<RefusedClient> list = new ArrayList<>(refused.values());
    Collections.reverse(list);
    return list;
  }

  /** Returns at most {@link #LONGEST} characters of a text, unreadable ones replaced. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(c -> shown.appendCodePoint(readable(c) ? c : REPLACEMENT));
    return shown.toString();
  }

  private static boolean readable(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
