package afterclass.gateway.protocol.osdp;

import java.util.List;

/** Signals of a recorded panel that showed none. */
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
