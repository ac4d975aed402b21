package afterclass.gateway.link.mqtt;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.jspecify.annotations.Nullable;

/** The options of one connection, and the thread of the library's that reads it. */
final class SievedOptions extends MqttConnectOptions {
  private final String wrappedTopic;
  private volatile @Nullable Thread receiver;

  /** Options under which wrapped messages come by that topic. */
  SievedOptions(String wrappedTopic) {
    this.wrappedTopic = wrappedTopic;
  }

  /**
   * Whether the library's receiver has ended. It may do so without telling anybody, and then
   * nothing is heard any more of a connection that looks well.
   */
  boolean receiverEnded() {
    Thread reading = receiver;
    return reading != null && !reading.isAlive();
  }

  InputStream sieve(InputStream plain) {
    return new Watched(new PacketSieve(plain, wrappedTopic));
  }

  /** Remembers who reads. */
  private final class Watched extends InputStream {
    private final InputStream sieve;

    Watched(InputStream sieve) {
      this.sieve = sieve;
    }

    @Override
    public int read() throws IOException {
      receiver = Thread.currentThread();
      return sieve.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      receiver = Thread.currentThread();
      return sieve.read(into, offset, length);
    }

    @Override
    public int available() throws IOException {
      return sieve.available();
    }

    @Override
    public void close() throws IOException {
      sieve.close();
    }
  }
}
