package afterclass.gateway.session;

import afterclass.gateway.link.ByteLink;
import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.wire.Bytes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A line on which the test sends. */
final class TestLine implements ByteLink {
  final String address;
  final int baud;
  final List<Bytes> sent = new CopyOnWriteArrayList<>();
  boolean closed;
  private @Nullable Listener listener;

  TestLine(String address, int baud) {
    this.address = address;
    this.baud = baud;
  }

  /**
   * Returns the services of sessions on lines, with a test's lines, no randomness, and keys stored
   * at once.
   */
  static LineServices supplies(BiFunction<String, Integer, ByteLink> lines) {
    return new LineServices(
        (kind, address, baud) -> lines.apply(address, baud),
        count -> Bytes.copyOf(new byte[count]),
        (terminal, key, kept) -> kept.run(),
        OnboardingWindow.closed());
  }

  @Override
  public void start(Listener listener) {
    this.listener = listener;
  }

  @Override
  public boolean send(Bytes bytes) {
    sent.add(bytes);
    return true;
  }

  @Override
  public void close() {
    closed = true;
  }

  void up() {
    Objects.requireNonNull(listener).onUp();
  }

  void down(String why) {
    Objects.requireNonNull(listener).onDown(why);
  }

  void say(String hex) {
    Objects.requireNonNull(listener).onBytes(Bytes.ofHex(hex));
  }
}
