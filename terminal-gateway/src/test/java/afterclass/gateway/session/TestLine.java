package afterclass.gateway.session;

import afterclass.gateway.link.ByteLink;
import afterclass.gateway.wire.Bytes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A line that the test speaks on. */
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
