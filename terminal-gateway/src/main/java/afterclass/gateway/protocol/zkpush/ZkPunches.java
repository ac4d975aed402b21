package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.credential.Credential;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Confidential;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.TimeText;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.ChineseText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The decoder of table ATTLOG: {@code Pin Time Status Verify Workcode Res1 Res2 MaskFlag
 * Temperature ConvTemperature TimeOffset ExtendData}, separated by tabs; older terminals leave the
 * last ones out. Only number, time and offset are used; the rest stays in the raw line.
 */
final class ZkPunches {
  /** The longest line in bytes; its last column is some hundred bytes of base64. */
  static final int LONGEST_LINE = 4_096;

  /** Number of bytes of a line that is too long in each piece that it is stored in. */
  private static final int MOST_KEPT = 60_000;

  private static final int FEWEST = 4;
  private static final int MOST = 24;
  private static final int OFFSET = 10;
  private static final int SHOWN = 60;
  private static final Pattern PIN = Pattern.compile("[0-9A-Za-z]{1,24}");
  private static final Pattern SECONDS = Pattern.compile("[+-][0-9]{1,5}");
  private static final int FARTHEST = 18 * 3600;

  /** A quarter of an hour in seconds; the offset of a zone is a multiple of it. */
  private static final int QUARTER = 900;

  private ZkPunches() {}

  /** Decodes a line that is not too long. */
  static CallPiece piece(Bytes line, ZoneId zone) {
    String[] cells = Confidential.without(ChineseText.of(line)).split("\t", -1);
    if (cells.length < FEWEST || cells.length > MOST) {
      return refused("columns", cells.length + " columns, expected 7 to 12", line);
    }
    String pin = cells[0].strip();
    if (!PIN.matcher(pin).matches()) {
      return refused("bad-pin", "column 1: " + shown(pin) + ", expected a user number", line);
    }
    if (Arrays.stream(cells).skip(2).anyMatch(TimeText::appearsIn)) {
      return refused("joined", "a second time in the line, expected one record", line);
    }
    return at(cells, zone)
        .map(
            at ->
                new CallPiece(
                    new Decoded.Punches(
                        List.of(new ReadPunch(new Credential.User(pin).text(), at, null))),
                    Bytes.copyOf(Confidential.without(line.toArray()))))
        .orElseGet(
            () ->
                refused(
                    "bad-time",
                    "column 2: " + shown(cells[1]) + ", expected 2026-11-23 07:05:33",
                    line));
  }

  /**
   * Returns the instant of a punch: its time in the zone that the text states, else in that of the
   * offset column, else in the terminal's registered zone.
   */
  private static Optional<Instant> at(String[] cells, ZoneId zone) {
    String offset = cells.length > OFFSET ? cells[OFFSET].strip() : "";
    if (SECONDS.matcher(offset).matches()) {
      int seconds = Integer.parseInt(offset);
      if (Math.abs(seconds) <= FARTHEST && seconds % QUARTER == 0) {
        return TimeText.of(cells[1], ZoneOffset.ofTotalSeconds(seconds));
      }
    }
    return TimeText.of(cells[1], zone);
  }

  /** Refuses a line longer than terminals write; keeps all of it, in as many pieces as needed. */
  static List<CallPiece> tooLong(Bytes line) {
    byte[] kept = Confidential.without(line.toArray());
    int parts = (kept.length + MOST_KEPT - 1) / MOST_KEPT;
    String found = line.length() + " bytes, expected at most " + LONGEST_LINE;
    return IntStream.range(0, parts)
        .mapToObj(
            part ->
                new CallPiece(
                    new Decoded.Refused(
                        "too-long", found + ", part %d of %d".formatted(part + 1, parts)),
                    Bytes.copyOfRange(
                        kept, part * MOST_KEPT, Math.min(kept.length, (part + 1) * MOST_KEPT))))
        .toList();
  }

  /** Refuses an unreadable line, and keeps its content without passwords and biometric data. */
  static CallPiece refused(String reason, String detail, Bytes raw) {
    byte[] kept = Confidential.without(raw.toArray());
    return new CallPiece(
        new Decoded.Refused(reason, Confidential.without(detail)), Bytes.copyOf(kept));
  }

  /** Returns the beginning of a text, to be shown in a refusal. */
  static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
