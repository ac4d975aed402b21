package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallAction;
import afterclass.gateway.protocol.CallAnswer;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.CallTurn;
import afterclass.gateway.protocol.Conversation;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The exchange of calls and answers with one ZKTeco terminal. */
final class ZkConversation implements Conversation {
  /**
   * Maximum silence of a terminal that counts as online; it calls every {@link ZkOptions#DELAY}
   * seconds.
   */
  static final Duration SILENCE = Duration.ofSeconds(90);

  private static final int NOT_FOUND = 404;

  private final Station station;
  private final ZkBothWays catchUp;

  /** The door state that a terminal in access mode last reported, without the time. */
  private String doorState = "";

  private final ZkKeyCheck keys;

  private boolean heard;
  private long lastHeard;
  private Instant lastHeardAt = Instant.EPOCH;

  ZkConversation(Station station) {
    this.station = station;
    keys = new ZkKeyCheck(station.secret());
    catchUp = new ZkBothWays(station.zone());
  }

  @Override
  public void opened(Instant since, Tick now) {
    catchUp.doubt(since, now);
  }

  @Override
  public CallTurn called(Call call, Tick now) {
    ZkRequest request = ZkRequest.of(call);
    Optional<CallTurn> distrusted = keys.refusal(call, request, now);
    if (distrusted.isPresent()) {
      return distrusted.get();
    }
    heard = true;
    lastHeard = now.nanos();
    lastHeardAt = now.wall();
    return switch (request) {
      case HANDSHAKE -> handshake(call, now);
      case TIME -> turn(ZkOptions.time(station.zone(), now.wall()), said("time", call));
      case REGISTRY -> {
        catchUp.says(true, now);
        yield turn(ZkOptions.registryCode(station.address()), said("registry", call));
      }
      case CONFIGURATION -> {
        catchUp.says(true, now);
        yield turn(ZkOptions.configuration(station.address()), said("push", call));
      }
      case UPLOAD, QUERIED -> uploaded(call, request, now);
      case POLL -> turn(catchUp.offer(now).orElse("OK"), said("getrequest", call));
      case RESULT -> results(call, now);
      case PING -> turn("OK", said("ping", call));
      case PICTURE -> turn("OK", List.of());
      case OTHER -> unknown(call);
    };
  }

  private CallTurn handshake(Call call, Tick now) {
    boolean entries = call.parameter("DeviceType").equalsIgnoreCase("acc");
    catchUp.says(entries, now);
    return turn(
        entries
            ? ZkOptions.access(station.address())
            : ZkOptions.text(station.address(), station.zone(), now.wall()),
        said("cdata", call));
  }

  private static CallTurn turn(String answer, List<CallPiece> pieces) {
    return new CallTurn(pieces, List.of(new CallAction.Present()), CallAnswer.ok(answer));
  }

  /** Returns the body of a call that should have none, to be stored as an event. */
  private static List<CallPiece> said(String what, Call call) {
    return ZkLines.count(call.body()) == 0
        ? List.of()
        : ZkEvents.content("call", what, call.body());
  }

  /** Refuses an unknown call, and keeps its body so that it can be seen. */
  private static CallTurn unknown(Call call) {
    String what = call.method() + " " + ZkPunches.shown(call.path());
    List<CallPiece> pieces =
        call.body().length() == 0
            ? List.of()
            : List.of(
                ZkPunches.refused("unknown-call", what + ", expected one of PUSH", call.body()));
    return new CallTurn(
        pieces, List.of(new CallAction.Present()), CallAnswer.refused(NOT_FOUND, ""));
  }

  private CallTurn uploaded(Call call, ZkRequest request, Tick now) {
    ZkUpload upload = ZkUpload.of(call, station.zone());
    if (upload.entries()) {
      catchUp.handsOver(upload.lines(), request == ZkRequest.QUERIED, now);
    }
    if (upload.table().equals(ZkUpload.ATTLOG)) {
      catchUp.uploaded(call.body().sha256(), upload.times(), now);
    }
    return upload.table().equals(ZkUpload.STATE)
        ? turn(upload.answer(), doorState(call.body()))
        : turn(upload.answer(), upload.pieces());
  }

  /** Returns the door state, reported every few seconds, if it changed and must be stored. */
  private List<CallPiece> doorState(Bytes body) {
    String said = ZkEvents.untimed(body);
    if (said.equals(doorState)) {
      return List.of();
    }
    doorState = said;
    return ZkEvents.content("door-state", "RTSTATE", body);
  }

  /**
   * Handles the results of commands; stores the body unless all belong to the gateway's own
   * commands.
   */
  private CallTurn results(Call call, Tick now) {
    List<CallAction> actions = new ArrayList<>(List.of(new CallAction.Present()));
    List<ZkResult> results = ZkResult.of(call.body());
    boolean own = !results.isEmpty();
    for (ZkResult result : results) {
      own &= catchUp.asked(result);
      actions.addAll(catchUp.result(result, now));
    }
    return new CallTurn(own ? List.of() : said("result", call), actions, CallAnswer.ok("OK"));
  }

  @Override
  public List<CallAction> due(Tick now) {
    List<CallAction> due = new ArrayList<>(catchUp.due(now));
    if (heard && now.nanos() - lastHeard > SILENCE.toNanos()) {
      heard = false;
      catchUp.doubt(lastHeardAt, now);
      due.add(new CallAction.Absent("it has not called for " + SILENCE.toSeconds() + " s"));
    }
    return due;
  }

  @Override
  public List<CallAction> counted(CallAction.Count asked, long punches, Tick now) {
    return catchUp.counted(asked, punches, now);
  }
}
