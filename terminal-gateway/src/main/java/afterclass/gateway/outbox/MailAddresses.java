package afterclass.gateway.outbox;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.settings.MessageSettings;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * People's mail addresses. Nothing but a code is sent to an address until that code was entered,
 * and few codes a day: nobody can have the service write to strangers.
 */
public final class MailAddresses {
  private static final Pattern MAIL = Pattern.compile(MessageSettings.MAIL_PATTERN);
  private static final int LONGEST = 254;
  private static final int MOST_CODES = 5;
  private static final int MOST_TRIES = 5;
  private static final int CODE_BYTES = 4;
  private static final int CODES = 100_000_000;
  private static final Duration CODE_LASTS = Duration.ofMinutes(30);
  private static final Duration DAY = Duration.ofDays(1);

  private final OutboxStore store;
  private final Ways ways;
  private final Letters letters;
  private final List<String> domains;
  private final AuditTrail audit;
  private final RandomBytes random;
  private final InstantSource clock;

  /**
   * Creates the addresses.
   *
   * @param domains domains of addresses that people may enter; empty for any
   * @param random source of codes
   */
  public MailAddresses(
      OutboxStore store,
      Ways ways,
      Letters letters,
      List<String> domains,
      AuditTrail audit,
      RandomBytes random,
      InstantSource clock) {
    this.store = store;
    this.ways = ways;
    this.letters = letters;
    this.domains = domains.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    this.audit = audit;
    this.random = random;
    this.clock = clock;
  }

  /** Returns a person's addresses, the confirmed one and the one that waits; empty for neither. */
  public Optional<MailAddress> of(String account) {
    return store.address(account).filter(known -> known.confirmed() || known.awaited());
  }

  /**
   * Sends a code to an address, which then waits for it; until it is entered, a confirmed address
   * stays in force. A code that could not be sent changes nothing and does not count.
   *
   * @throws ProblemException if there is no mail, the address is not allowed, too many codes were
   *     sent, or the mail server does not take it
   */
  public void ask(String email, Messages words, Actor by) {
    Way mail = ways.find(Way.MAIL).orElseThrow(() -> new ProblemException("no-mail", ""));
    String address = email.strip();
    check(address);
    int number = Integer.remainderUnsigned(number(), CODES);
    String code = String.format(Locale.ROOT, "%08d", number);
    Asked asked = store.inTransaction(() -> asked(address, words.tag(), hash(code), by));
    String id = by.name() + "-" + asked.now().codeAt().toEpochMilli();
    SendResult result = mail.send(letters.code(address, code, id, words));
    if (!result.ok()) {
      store.inTransaction(() -> undo(asked));
      throw new ProblemException("mail-not-sent", address, (Phrase) result::inWords);
    }
  }

  /** What was stored before a code was sent and since. */
  private record Asked(MailAddress before, MailAddress now) {}

  /** Counts the code before it is sent: codes that are asked for at once are bounded too. */
  private Asked asked(String address, String tag, Bytes hash, Actor by) {
    Instant now = clock.instant();
    int codes = codes(by.name(), now) + 1;
    if (codes > MOST_CODES) {
      throw new ProblemException("mail-codes", address, MOST_CODES);
    }
    MailAddress before = store.address(by.name()).orElse(MailAddress.none(by.name()));
    MailAddress waiting = before.asked(address, tag, hash, now, codes);
    store.put(waiting);
    audit.record(by, "mail.ask", by.name(), "", address);
    return new Asked(before, waiting);
  }

  /** Takes a code back that was not sent; what was asked or forgotten meanwhile stays. */
  private void undo(Asked asked) {
    store
        .address(asked.now().account())
        .ifPresent(
            known -> {
              boolean mine = known.codeHash().equals(asked.now().codeHash());
              int codes = Math.max(0, known.codes() - 1);
              store.put((mine ? asked.before() : known).withCodes(codes));
            });
  }

  private void check(String address) {
    String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (address.length() > LONGEST || !MAIL.matcher(address).matches()) {
      throw new ProblemException("mail-address", address);
    }
    if (!domains.isEmpty() && !domains.contains(domain)) {
      throw new ProblemException("mail-domain", address, String.join(", ", domains));
    }
  }

  /** Returns how many codes an account was sent within a day. */
  private int codes(String account, Instant now) {
    return store
        .address(account)
        .filter(known -> known.codeAt().plus(DAY).isAfter(now))
        .map(MailAddress::codes)
        .orElse(0);
  }

  private int number() {
    int number = 0;
    for (byte each : random.next(CODE_BYTES).toArray()) {
      number = (number << Byte.SIZE) | Byte.toUnsignedInt(each);
    }
    return number;
  }

  /**
   * Confirms the actor's address.
   *
   * @throws ProblemException if the code is wrong, too old, or was tried too often
   */
  public void confirm(String code, Actor by) {
    boolean right =
        store.inTransaction(
            () -> {
              MailAddress waiting =
                  store
                      .address(by.name())
                      .filter(MailAddress::awaited)
                      .filter(known -> known.codeAt().plus(CODE_LASTS).isAfter(clock.instant()))
                      .filter(known -> known.tries() < MOST_TRIES)
                      .orElseThrow(() -> new ProblemException("mail-code", code));
              boolean same =
                  MessageDigest.isEqual(hash(code.strip()).toArray(), waiting.codeHash().toArray());
              store.put(same ? waiting.confirmed(clock.instant()) : waiting.tried());
              if (same) {
                audit.record(by, "mail.confirm", by.name(), waiting.email(), waiting.waiting());
              }
              return same;
            });
    if (!right) {
      throw new ProblemException("mail-code", code);
    }
  }

  /** Forgets the actor's addresses. How many codes were sent stays: it bounds the next ones. */
  public void forget(Actor by) {
    store.inTransaction(
        () ->
            store
                .address(by.name())
                .filter(known -> known.confirmed() || known.awaited())
                .ifPresent(
                    known -> {
                      store.put(known.emptied());
                      audit.record(by, "mail.forget", by.name(), known.shown(), "");
                    }));
  }

  private static Bytes hash(String code) {
    try {
      return Bytes.copyOf(
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
