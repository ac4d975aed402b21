package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The content of an upload.
 *
 * @param table name of the table, in capitals; of a data table the inner name
 * @param pieces one for each line, or of an unknown table its content
 * @param lines number of lines that are not blank
 * @param answer text that tells the terminal that all of it is kept
 */
record ZkUpload(String table, List<CallPiece> pieces, int lines, String answer) {
  static final String ATTLOG = "ATTLOG";
  static final String STATE = "RTSTATE";
  private static final String LIVE = "RTLOG";
  private static final String DATA = "TABLEDATA";
  private static final String ENTRIES = "transaction";

  /** Reads a call whose body is a table. */
  static ZkUpload of(Call call, ZoneId zone) {
    String table = ZkRequest.table(call);
    String inner = ZkRequest.dataTable(call);
    boolean data = table.equals(DATA) || (table.isEmpty() && !inner.isEmpty());
    if (data) {
      return data(inner, call.body(), zone);
    }
    return switch (table) {
      case ATTLOG -> lines(table, call.body(), line -> record(line, zone));
      case LIVE -> lines(table, call.body(), line -> ZkEntries.piece(line, zone));
      case STATE -> new ZkUpload(table, List.of(), 0, "OK");
      default -> other(table, call.body());
    };
  }

  /** Decodes an ATTLOG line: columns, or from some terminals names and values. */
  private static CallPiece record(Bytes line, ZoneId zone) {
    byte[] bytes = line.toArray();
    for (byte each : bytes) {
      if (each == '\t' || each == '=') {
        return each == '=' ? ZkEntries.attendance(line, zone) : ZkPunches.piece(line, zone);
      }
    }
    return ZkPunches.piece(line, zone);
  }

  private static ZkUpload data(String inner, Bytes body, ZoneId zone) {
    if (inner.equals(ENTRIES)) {
      ZkUpload entries = lines(inner, body, line -> ZkEntries.piece(line, zone));
      return new ZkUpload(inner, entries.pieces, entries.lines, inner + "=" + entries.lines);
    }
    int count = ZkLines.count(body);
    return new ZkUpload(inner, ZkEvents.pieces(inner, body), count, inner + "=" + count);
  }

  /** Decodes lines; an unreadable one is kept as it is, since sending it again would not help. */
  private static ZkUpload lines(String table, Bytes body, Function<Bytes, CallPiece> meaning) {
    ZkPieces pieces = new ZkPieces();
    int count =
        ZkLines.each(
            body,
            line -> {
              if (line.length() > ZkPunches.LONGEST_LINE) {
                ZkPunches.tooLong(line).forEach(pieces::add);
              } else if (!pieces.passed(line)) {
                pieces.add(meaning.apply(line));
              }
            });
    return new ZkUpload(table, pieces.all(), count, "OK:" + count);
  }

  private static ZkUpload other(String table, Bytes body) {
    int count = ZkLines.count(body);
    String answer = table.equals(ZkEvents.PICTURES) ? "OK" : "OK:" + count;
    return new ZkUpload(table, ZkEvents.pieces(table, body), count, answer);
  }

  /** Tells whether the upload contains entries of a terminal in access mode. */
  boolean entries() {
    return table.equals(ENTRIES) || table.equals(LIVE);
  }

  /** Returns the times of the punches. */
  List<Instant> times() {
    return pieces.stream()
        .map(CallPiece::meaning)
        .filter(Decoded.Punches.class::isInstance)
        .flatMap(meaning -> ((Decoded.Punches) meaning).punches().stream())
        .map(ReadPunch::at)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }
}
