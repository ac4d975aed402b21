package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallTurn;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of one terminal, and its conversation. */
final class Calls {
  static final String SERIAL = "0316144680030";
  static final Instant BEGIN = Instant.parse("2025-09-01T08:10:00Z");

  final ZkConversation conversation;
  private Duration passed = Duration.ZERO;

  Calls(String zone, @Nullable String key) {
    Secret secret = key == null ? null : new Secret(Bytes.ofUtf8(key));
    conversation = new ZkConversation(new Station("gate", SERIAL, ZoneId.of(zone), secret));
  }

  static Calls usual() {
    return new Calls("Asia/Shanghai", null);
  }

  Tick now() {
    return new Tick(passed.toNanos(), BEGIN.plus(passed));
  }

  Calls pass(Duration time) {
    passed = passed.plus(time);
    return this;
  }

  /**
   * Creates a call from a path and query such as {@code GET /iclock/cdata?options=all}; the serial
   * number is added.
   */
  static Call call(String request, Bytes body, String remote) {
    return call(request, body, remote, remote + "/1");
  }

  /** Creates a call over one of several connections of an address. */
  static Call call(String request, Bytes body, String remote, String connection) {
    return call(request, body, remote, connection, Map.of());
  }

  private static Call call(
      String request, Bytes body, String remote, String connection, Map<String, String> headers) {
    String[] parts = request.split("[ ?]", 3);
    Map<String, String> query = new HashMap<>(Map.of("SN", SERIAL));
    if (parts.length > 2) {
      for (String field : parts[2].split("&", -1)) {
        query.put(field.split("=", 2)[0], field.split("=", 2)[1]);
      }
    }
    return new Call(parts[0], parts[1], query, headers, body, remote, connection);
  }

  CallTurn say(String request, Bytes body) {
    return conversation.called(call(request, body, "10.0.0.7"), now());
  }

  CallTurn say(String request) {
    return say(request, Bytes.empty());
  }

  /** Makes a call over a separate connection. */
  CallTurn over(String connection, String remote, String request) {
    return conversation.called(call(request, Bytes.empty(), remote, connection), now());
  }

  /** Makes a call that closes its connection, as older terminals do. */
  CallTurn ending(String connection, String remote, String request) {
    Map<String, String> headers = Map.of("connection", "close", "user-agent", "iClock Proxy/1.09");
    return conversation.called(call(request, Bytes.empty(), remote, connection, headers), now());
  }

  CallTurn from(String remote, String request) {
    return conversation.called(call(request, Bytes.empty(), remote), now());
  }

  static String answer(CallTurn turn) {
    return turn.answer().status() + " " + turn.answer().body().utf8();
  }

  /** Returns the meanings of a call's pieces, one text each. */
  static List<String> said(CallTurn turn) {
    return turn.pieces().stream().map(piece -> said(piece.meaning())).toList();
  }

  static String said(Decoded meaning) {
    return meaning.fold(
        punches ->
            punches.punches().isEmpty()
                ? punches.events().get(0).code() + ": " + punches.events().get(0).detail()
                : punches.punches().get(0).credential()
                    + " "
                    + punches.punches().get(0).at()
                    + " "
                    + punches.punches().get(0).recordNo(),
        status -> "status",
        notForUs -> notForUs.why(),
        refused -> refused.reason() + ": " + refused.detail());
  }
}
