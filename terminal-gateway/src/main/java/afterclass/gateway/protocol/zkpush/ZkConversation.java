package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallAction;
import afterclass.gateway.protocol.CallAnswer;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.CallTurn;
import afterclass.gateway.protocol.Conversation;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said with one ZKTeco terminal. */
final class ZkConversation implements Conversation {
  /** A terminal calls every {@link ZkOptions#DELAY} seconds; one that did not is out of reach. */
  static final Duration SILENCE = Duration.ofSeconds(90);

  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  private final Station station;
  private final ZkReconciliation sums;

  /** The address from which the key was shown, if one is needed. */
  private @Nullable String shownFrom;

  private boolean heard;
  private long lastHeard;
  private Instant lastHeardAt = Instant.EPOCH;

  ZkConversation(Station station) {
    this.station = station;
    sums = new ZkReconciliation(station.zone());
  }

  @Override
  public void opened(Instant since, Tick now) {
    sums.doubt(since, now);
  }

  @Override
  public CallTurn called(Call call, Tick now) {
    ZkRequest request = ZkRequest.of(call);
    if (!trusted(call)) {
      return distrusted(call, request);
    }
    heard = true;
    lastHeard = now.nanos();
    lastHeardAt = now.wall();
    return switch (request) {
      case HANDSHAKE ->
          turn(ZkOptions.text(station.address(), station.zone(), now.wall()), List.of());
      case UPLOAD -> uploaded(call, now);
      case POLL -> turn(sums.offer(now).orElse("OK"), List.of());
      case RESULT -> results(call, now);
      case PING, PICTURE -> turn("OK", List.of());
      case OTHER ->
          new CallTurn(
              List.of(), List.of(new CallAction.Heard()), CallAnswer.refused(NOT_FOUND, ""));
    };
  }

  private static CallTurn turn(String answer, List<CallPiece> pieces) {
    return new CallTurn(pieces, List.of(new CallAction.Heard()), CallAnswer.ok(answer));
  }

  private CallTurn uploaded(Call call, Tick now) {
    List<CallPiece> pieces = ZkPush.pieces(call, station.zone());
    String table = ZkRequest.table(call);
    if (table.equals(ZkEvents.PICTURES)) {
      return turn("OK", pieces);
    }
    if (table.equals("ATTLOG")) {
      sums.uploaded(call.body().sha256(), times(pieces), now);
    }
    return turn("OK:" + ZkLines.of(call.body()).size(), pieces);
  }

  private static List<Instant> times(List<CallPiece> pieces) {
    return pieces.stream()
        .map(CallPiece::meaning)
        .filter(Decoded.Punches.class::isInstance)
        .flatMap(meaning -> ((Decoded.Punches) meaning).punches().stream())
        .map(ReadPunch::at)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  private CallTurn results(Call call, Tick now) {
    List<CallAction> actions = new ArrayList<>(List.of(new CallAction.Heard()));
    ZkResult.of(call.body()).forEach(result -> actions.addAll(sums.result(result, now)));
    return new CallTurn(List.of(), actions, CallAnswer.ok("OK"));
  }

  /**
   * A terminal shows its key when it begins, and any call may carry it; after that its address
   * stands for it, until somebody shows the key from another.
   */
  private boolean trusted(Call call) {
    Secret key = station.secret();
    if (key == null) {
      return true;
    }
    byte[] shown = call.parameter("pushcommkey").getBytes(StandardCharsets.UTF_8);
    if (MessageDigest.isEqual(key.bytes().toArray(), shown)) {
      shownFrom = call.remote();
      return true;
    }
    return shown.length == 0 && call.remote().equals(shownFrom);
  }

  private static CallTurn distrusted(Call call, ZkRequest request) {
    boolean wrong = !call.parameter("pushcommkey").isEmpty();
    String detail = request + " from " + call.remote() + (wrong ? " with another key" : " without");
    Decoded refused =
        new Decoded.Refused(
            wrong ? "wrong-key" : "no-key",
            detail + "; expected the pushcommkey that the terminal is registered with");
    return new CallTurn(
        List.of(new CallPiece(refused, Bytes.ofUtf8(detail))),
        List.of(),
        CallAnswer.refused(UNAUTHORIZED, "show the key"));
  }

  @Override
  public List<CallAction> due(Tick now) {
    sums.due(now);
    if (heard && now.nanos() - lastHeard > SILENCE.toNanos()) {
      heard = false;
      sums.doubt(lastHeardAt, now);
      return List.of(new CallAction.Silent("it has not called for " + SILENCE.toSeconds() + " s"));
    }
    return List.of();
  }

  @Override
  public List<CallAction> counted(CallAction.Count asked, long punches, Tick now) {
    return sums.counted(asked, punches, now);
  }
}
