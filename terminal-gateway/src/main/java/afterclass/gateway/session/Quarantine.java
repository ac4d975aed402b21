package afterclass.gateway.session;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Senders that nobody registered. What they say is kept once and shown; it is taken off the broker
 * and never acknowledged to the sender, so that a terminal which is registered later still has it.
 * Each has its quota, and all together have one: names cost nothing. Safe for use by many threads.
 */
final class Quarantine {
  private static final int MOST_SENDERS = 200;
  private static final int REMEMBERED = 4096;
  private static final int MAX_NAME = 64;
  private static final String REASON = "unknown-terminal";
  private static final int MESSAGES_OF_ALL = 2000;
  private static final long BYTES_OF_ALL = 16 << 20;

  /** Under whose name the count of what came from too many senders is kept. */
  private static final Key MANY = new Key("(many)", "(unknown)", "any");

  private record Key(String site, String id, String protocol) {}

  private static final class Heard {
    final Instant first;
    final OddFrames frames = new OddFrames();
    final KeepQuota quota = KeepQuota.usual();
    Instant last;

    Heard(Instant first) {
      this.first = first;
      last = first;
    }
  }

  private final Intake intake;
  private final RecentlySeen keptBefore = new RecentlySeen(REMEMBERED);
  private final KeepQuota all = new KeepQuota(MESSAGES_OF_ALL, BYTES_OF_ALL);
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
      KeepQuota own = note(key, detail, message, at);
      int size = message.payload().length();
      if (keptBefore.contains(seenAs) || !own.take(size, at) || !all.take(size, at)) {
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

  private KeepQuota note(Key key, String detail, TopicMessage message, Instant at) {
    Heard heard = senders.computeIfAbsent(key, unused -> new Heard(at));
    heard.last = at;
    heard.frames.add(at, REASON, detail, message.payload(), message.length());
    if (senders.size() > MOST_SENDERS) {
      Key oldest = senders.keySet().iterator().next();
      Heard gone = Objects.requireNonNull(senders.remove(oldest));
      gone.quota.rest().ifPresent(left -> keep(oldest, left, at));
    }
    return heard.quota;
  }

  /** Now and then: keeps the counts of what was not kept. */
  synchronized void tick(Instant now) {
    senders.forEach((key, heard) -> heard.quota.due(now).ifPresent(left -> keep(key, left, now)));
    all.due(now).ifPresent(left -> keep(MANY, left, now));
  }

  /** The service ends. */
  synchronized void end(Instant now) {
    senders.forEach((key, heard) -> heard.quota.rest().ifPresent(left -> keep(key, left, now)));
    all.rest().ifPresent(left -> keep(MANY, left, now));
  }

  private void keep(Key key, KeepQuota.LeftOut left, Instant at) {
    Records records = new Records(key.site, key.id, key.protocol);
    intake.store(records.quarantined(null, at, Bytes.empty(), 0, left.note()), receipt -> {});
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
