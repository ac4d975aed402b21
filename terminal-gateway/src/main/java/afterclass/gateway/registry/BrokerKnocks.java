package afterclass.gateway.registry;

import afterclass.gateway.link.mqtt.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom the embedded broker refused since the start, the last few of them, in memory. Safe for use
 * by many threads.
 */
public final class BrokerKnocks {
  /** So many are remembered; whoever was refused longest ago goes first. */
  static final int MOST = 200;

  private static final int LONGEST = 64;
  private static final int REPLACEMENT = 0xfffd;

  private record Key(String user, String from, Refusal why) {}

  private final Map<Key, BrokerKnock> knocks = new LinkedHashMap<>(16, 0.75f, true);

  /** Writes down that somebody was refused. */
  synchronized void refused(String user, String clientId, String from, Refusal why, Instant at) {
    Key key = new Key(shown(user), shown(from), why);
    String client = shown(clientId);
    BrokerKnock known = knocks.get(key);
    knocks.put(
        key,
        known == null
            ? new BrokerKnock(key.user, client, key.from, why, at, at, 1)
            : known.again(client, at));
    if (knocks.size() > MOST) {
      knocks.remove(knocks.keySet().iterator().next());
    }
  }

  /** Who was refused, last first. */
  public synchronized List<BrokerKnock> list() {
    List<BrokerKnock> list = new ArrayList<>(knocks.values());
    Collections.reverse(list);
    return list;
  }

  /** A text of at most so many signs, without those that nobody can read. */
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
