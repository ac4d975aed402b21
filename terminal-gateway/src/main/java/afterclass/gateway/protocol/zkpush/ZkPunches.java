package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.ChineseText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The table ATTLOG: {@code Pin Time Status Verify Workcode Res1 Res2 MaskFlag Temperature
 * ConvTemperature TimeOffset ExtendData}, parted by tabs; older terminals leave the last ones out.
 * Only number, time and offset are believed; the rest stays in the raw line.
 */
final class ZkPunches {
  /** The longest line; what describes it further is base64 of some hundred bytes. */
  static final int LONGEST_LINE = 4_096;

  private static final int FEWEST = 4;
  private static final int MOST = 24;
  private static final int OFFSET = 10;
  private static final int SHOWN = 60;
  private static final Pattern PIN = Pattern.compile("[0-9A-Za-z]{1,24}");
  private static final Pattern SECONDS = Pattern.compile("[+-][0-9]{1,5}");
  private static final int FARTHEST = 18 * 3600;

  /** Every zone of today is whole quarters of an hour off; another number is a piece of one. */
  private static final int QUARTER = 900;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  private ZkPunches() {}

  /** What a line says. */
  static CallPiece piece(Bytes line, ZoneId zone) {
    if (line.length() > LONGEST_LINE) {
      Bytes start = Bytes.copyOfRange(line.toArray(), 0, LONGEST_LINE);
      return refused("too-long", line.length() + " bytes, expected at most " + LONGEST_LINE, start);
    }
    String[] cells = ChineseText.of(line).split("\t", -1);
    if (cells.length < FEWEST || cells.length > MOST) {
      return refused("columns", cells.length + " columns, expected 7 to 12", line);
    }
    String pin = cells[0].strip();
    if (!PIN.matcher(pin).matches()) {
      return refused("bad-pin", "column 1: " + shown(pin) + ", expected a user number", line);
    }
    try {
      Instant at = at(cells, zone);
      return new CallPiece(
          new Decoded.Punches(List.of(new ReadPunch("user/" + pin, at, null))), line);
    } catch (DateTimeException e) {
      return refused(
          "bad-time", "column 2: " + shown(cells[1]) + ", expected 2026-11-23 07:05:33", line);
    }
  }

  /** The terminal's own offset where it says one, else its zone as it is registered. */
  private static Instant at(String[] cells, ZoneId zone) {
    LocalDateTime said = LocalDateTime.parse(cells[1].strip(), TIME);
    String offset = cells.length > OFFSET ? cells[OFFSET].strip() : "";
    if (SECONDS.matcher(offset).matches()) {
      int seconds = Integer.parseInt(offset);
      if (Math.abs(seconds) <= FARTHEST && seconds % QUARTER == 0) {
        return said.toInstant(ZoneOffset.ofTotalSeconds(seconds));
      }
    }
    return said.atZone(zone).toInstant();
  }

  private static CallPiece refused(String reason, String detail, Bytes raw) {
    return new CallPiece(new Decoded.Refused(reason, detail), raw);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
