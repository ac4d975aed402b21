package afterclass.gateway.session;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.TopicMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Senders that nobody registered. What they say is kept once and shown; it is taken off the broker
 * and never acknowledged to the sender, so that a terminal which is registered later still has it.
 * Safe for use by many threads.
 */
final class Quarantine {
  private static final int MOST_SENDERS = 200;
  private static final int REMEMBERED = 4096;
  private static final int MAX_NAME = 64;
  private static final String REASON = "unknown-terminal";

  private record Key(String site, String id, String protocol) {}

  private static final class Heard {
    final Instant first;
    final OddFrames frames = new OddFrames();
    Instant last;

    Heard(Instant first) {
      this.first = first;
      last = first;
    }
  }

  private final Intake intake;
  private final RecentlySeen keptBefore = new RecentlySeen(REMEMBERED);
  private final Map<Key, Heard> senders = new LinkedHashMap<>(16, 0.75f, true);

  Quarantine(Intake intake) {
    this.intake = intake;
  }

  /** Takes a message of a sender that is not registered. */
  void take(
      Sender sender,
      MessageProtocol protocol,
      TopicMessage message,
      MessageLink.Delivery delivery,
      Instant at) {
    Key key = new Key(name(sender.site()), name(sender.terminal()), protocol.name());
    Decoded meaning = protocol.decode(message);
    String detail = key.site + "/" + key.id + " is not registered; " + said(meaning);
    String seenAs =
        String.join("|", key.site, key.id, message.payload().sha256(), "" + message.length());
    synchronized (this) {
      note(key, detail, message, at);
      if (keptBefore.contains(seenAs)) {
        delivery.done();
        return;
      }
    }
    Records records = new Records(key.site, key.id, key.protocol);
    intake.store(
        records.quarantined(
            punch(meaning), at, message.payload(), message.length(), REASON + ": " + detail),
        receipt -> {
          synchronized (this) {
            keptBefore.add(seenAs);
          }
          delivery.done();
        });
  }

  /** Who they are, last heard first. */
  synchronized List<UnknownTerminal> list() {
    List<UnknownTerminal> list = new ArrayList<>();
    senders.forEach(
        (key, heard) ->
            list.add(
                new UnknownTerminal(
                    key.site,
                    key.id,
                    key.protocol,
                    heard.frames.count(),
                    heard.first,
                    heard.last,
                    heard.frames.last())));
    Collections.reverse(list);
    return list;
  }

  private void note(Key key, String detail, TopicMessage message, Instant at) {
    Heard heard = senders.computeIfAbsent(key, unused -> new Heard(at));
    heard.last = at;
    heard.frames.add(at, REASON, detail, message.payload(), message.length());
    if (senders.size() > MOST_SENDERS) {
      senders.remove(senders.keySet().iterator().next());
    }
  }

  /** The first punch in a message, so that its repeat is known by what it says. */
  private static @Nullable ReadPunch punch(Decoded meaning) {
    return meaning instanceof Decoded.Punches punches && !punches.punches().isEmpty()
        ? punches.punches().get(0)
        : null;
  }

  private static String said(Decoded meaning) {
    return meaning.fold(
        punches -> "it sent a punch",
        status -> "it said " + (status.online() ? "online" : "offline"),
        notForUs -> "it sent nothing to keep",
        refused -> "what it sent is no punch either: " + refused.reason());
  }

  private static String name(String said) {
    return said.length() <= MAX_NAME ? said : said.substring(0, MAX_NAME);
  }
}
