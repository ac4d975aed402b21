package afterclass.gateway.protocol.osdp;

import java.util.List;

/** Shows nothing, where a recorded panel showed nothing. */
final class NoSigns implements FeedbackSignals {

  @Override
  public List<Command> stored(int reader, Capabilities can) {
    return List.of();
  }

  @Override
  public List<Command> notStored(int reader, Capabilities can) {
    return List.of();
  }
}
