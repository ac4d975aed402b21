package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallAnswer;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.CallProtocol;
import afterclass.gateway.protocol.Conversation;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.wire.Bytes;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The protocol of ZKTeco terminals that call the gateway; registered by serial number. */
public final class ZkPush implements CallProtocol {
  private static final Pattern SERIAL = Pattern.compile("[0-9A-Za-z_.-]{1,64}");
  private static final int FORBIDDEN = 403;

  @Override
  public String name() {
    return "zkpush";
  }

  @Override
  public boolean writesFiles() {
    return true;
  }

  @Override
  public Optional<String> caller(Call call) {
    String serial = call.parameter("SN");
    return ZkRequest.isOne(call) && SERIAL.matcher(serial).matches()
        ? Optional.of(serial)
        : Optional.empty();
  }

  @Override
  public Conversation newConversation(Station station) {
    return new ZkConversation(station);
  }

  @Override
  public List<CallPiece> stranger(Call call) {
    ZkRequest request = ZkRequest.of(call);
    if (request == ZkRequest.UPLOAD || request == ZkRequest.QUERIED) {
      return ZkUpload.of(call, ZoneOffset.UTC).pieces();
    }
    String said = "it called: " + request.name().toLowerCase(Locale.ROOT);
    return List.of(new CallPiece(new Decoded.NotForUs(said), Bytes.ofUtf8(said)));
  }

  @Override
  public CallAnswer strangersAnswer() {
    return CallAnswer.refused(FORBIDDEN, "not registered");
  }

  @Override
  public @Nullable String addressExpected(String address) {
    return SERIAL.matcher(address).matches()
        ? null
        : "the time clock's serial number, as its system information shows it";
  }
}
