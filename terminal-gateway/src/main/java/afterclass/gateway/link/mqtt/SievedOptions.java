package afterclass.gateway.link.mqtt;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.jspecify.annotations.Nullable;

/** The options of one connection, which also know the library's thread that reads from it. */
final class SievedOptions extends MqttConnectOptions {
  private final String wrappedTopic;
  private volatile @Nullable Thread receiver;

  /** Creates options with a topic for wrapped messages. */
  SievedOptions(String wrappedTopic) {
    this.wrappedTopic = wrappedTopic;
  }

  /**
   * Tells whether the library's receiving thread has ended. It can end without an event, and then a
   * connection that looks healthy receives nothing.
   */
  boolean receiverEnded() {
    Thread reading = receiver;
    return reading != null && !reading.isAlive();
  }

  InputStream sieve(InputStream plain) {
    return new Watched(new PacketSieve(plain, wrappedTopic));
  }

  /** An input stream that remembers the last thread that read from it. */
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
