package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.credential.Credential;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Confidential;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.TimeText;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.ChineseText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decoder of the entries of a terminal in access mode, such as {@code time=2026-11-28 21:50:40
 * pin=1001 cardno=0 event=3 index=42} (table {@code rtlog}) or with {@code time_second} and {@code
 * eventtype} (table {@code transaction}). Events 0 to 19 are admissions, which are punches; 20 to
 * 99 are refusals, 100 to 199 alarms, 200 and up door events.
 */
final class ZkEntries {
  private static final int LAST_ENTRY = 19;
  private static final int LAST_REFUSAL = 99;
  private static final int LAST_ALARM = 199;
  private static final int LONGEST = 300;
  private static final Pattern CODE = Pattern.compile("[0-9]{1,5}");
  private static final Pattern USER = Pattern.compile("[0-9A-Za-z]{1,24}");
  private static final Pattern NOBODY = Pattern.compile("0*");
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,18}");
  private static final Pattern PACKED = Pattern.compile("[0-9]{1,10}");

  private static final String[] TIMES = {"time", "time_second", "timesecond", "datetime"};

  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final int DAY = 86_400;
  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;
  private static final int FIRST_YEAR = 2_000;

  private ZkEntries() {}

  /** Decodes a line, not too long, of a table in which the kind of event must be named. */
  static CallPiece piece(Bytes line, ZoneId zone) {
    return piece(line, zone, "");
  }

  /** Decodes a line that is a punch unless it names another kind of event. */
  static CallPiece attendance(Bytes line, ZoneId zone) {
    return piece(line, zone, "0");
  }

  private static CallPiece piece(Bytes line, ZoneId zone, String otherwise) {
    ZkFields fields = ZkFields.of(Confidential.without(ChineseText.of(line)));
    String named = fields.first("event", "eventtype", "event_type");
    String code = named.isEmpty() ? otherwise : named;
    if (fields.repeats()) {
      return ZkPunches.refused("joined", "a field twice in the line, expected one record", line);
    }
    if (!CODE.matcher(code).matches()) {
      return ZkPunches.refused("bad-event", "event " + shown(code) + ", expected a number", line);
    }
    return meaning(fields, Integer.parseInt(code), line, zone);
  }

  private static CallPiece meaning(ZkFields fields, int event, Bytes line, ZoneId zone) {
    String text = Confidential.without(ChineseText.of(line));
    Bytes raw = Bytes.copyOf(Confidential.without(line.toArray()));
    Optional<Instant> at = at(fields, zone);
    String index = fields.first("index");
    String recordNo = INDEX.matcher(index).matches() ? index : null;
    String unnamed = unnamed(fields);
    if (event <= LAST_ENTRY && unnamed != null) {
      return ZkPunches.refused("bad-pin", unnamed, line);
    }
    String who = who(fields);
    if (event > LAST_ENTRY || who.isEmpty()) {
      String kind = event > LAST_ENTRY ? kind(event) : "door";
      return new CallPiece(
          Decoded.Punches.none(new ReadEvent(kind, cut(text), at.orElse(null), recordNo)), raw);
    }
    return at.map(time -> punch(who, time, recordNo, raw))
        .orElseGet(
            () ->
                ZkPunches.refused(
                    "bad-time",
                    "time " + shown(fields.first(TIMES)) + ", expected " + TimeText.FORMS,
                    line));
  }

  private static CallPiece punch(String who, Instant at, @Nullable String recordNo, Bytes raw) {
    return new CallPiece(new Decoded.Punches(List.of(new ReadPunch(who, at, recordNo))), raw);
  }

  /** Returns the user's number, or else the number of an unknown card; empty if there is none. */
  private static String who(ZkFields fields) {
    String pin = fields.first("pin");
    if (!NOBODY.matcher(pin).matches()) {
      return new Credential.User(pin).text();
    }
    String card = card(fields);
    return NOBODY.matcher(card).matches() ? "" : card;
  }

  /** Returns what is wrong with the user or card number, or {@code null} if nothing is. */
  private static @Nullable String unnamed(ZkFields fields) {
    if (Stream.of("pin", "cardno", "card").noneMatch(fields.byName()::containsKey)) {
      return "pin is missing, expected a user number, or cardno a card's";
    }
    String pin = fields.first("pin");
    if (!pin.isEmpty() && !USER.matcher(pin).matches()) {
      return "pin " + shown(pin) + ", expected a user number";
    }
    String card = card(fields);
    boolean needed = NOBODY.matcher(pin).matches();
    return needed && !card.isEmpty() && !USER.matcher(card).matches()
        ? "cardno " + shown(card) + ", expected a card's number"
        : null;
  }

  private static String card(ZkFields fields) {
    return fields.first("cardno", "card").replaceAll("[\\[\\]]", "");
  }

  private static String kind(int event) {
    if (event <= LAST_REFUSAL) {
      return "refused-entry";
    }
    return event <= LAST_ALARM ? "alarm" : "door";
  }

  private static Optional<Instant> at(ZkFields fields, ZoneId zone) {
    String said = fields.first(TIMES);
    return PACKED.matcher(said).matches()
        ? unpacked(Long.parseLong(said), zone)
        : TimeText.of(said, zone);
  }

  /**
   * Decodes a local time in the vendor's format, seconds since 2000 with 31 days for each month;
   * empty if it does not exist.
   */
  private static Optional<Instant> unpacked(long packed, ZoneId zone) {
    long days = packed / DAY;
    int second = (int) (packed % DAY);
    try {
      LocalDateTime local =
          LocalDateTime.of(
              FIRST_YEAR + (int) (days / (MONTHS * DAYS)),
              (int) (days / DAYS % MONTHS) + 1,
              (int) (days % DAYS) + 1,
              second / HOUR,
              second % HOUR / MINUTE,
              second % MINUTE);
      return Optional.of(local.atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // a date such as a date such as 31 February
    }
  }

  /**
   * Encodes a local time in the vendor's format: seconds since 2000, counting 31 days for each
   * month.
   */
  static long packed(LocalDateTime local) {
    long days =
        ((local.getYear() - FIRST_YEAR) * (long) MONTHS + local.getMonthValue() - 1) * DAYS
            + local.getDayOfMonth()
            - 1;
    return days * DAY + local.toLocalTime().toSecondOfDay();
  }

  private static String shown(String text) {
    return text.isEmpty() ? "is missing" : ZkPunches.shown(text);
  }

  private static String cut(String text) {
    String line = text.replace('\t', ' ').strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
