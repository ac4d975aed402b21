package afterclass.gateway.link.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A sender of arbitrary bytes to a broker, which no client library would send (MQTT 3.1.1). */
final class RawSender implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final OutputStream out;
  private final DataInputStream in;

  private RawSender(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE_MILLIS);
    out = socket.getOutputStream();
    in = new DataInputStream(socket.getInputStream());
  }

  /** Connects under a client id, with a clean session. */
  RawSender(String uri, String clientId) throws IOException {
    this(socket(uri));
    connect(clientId, 2, new byte[0], new byte[0]);
    answer();
  }

  /** Opens a connection without sending anything. */
  static RawSender unconnected(String uri) throws IOException {
    return new RawSender(socket(uri));
  }

  private static Socket socket(String uri) throws IOException {
    URI address = URI.create(uri);
    return new Socket(address.getHost(), address.getPort());
  }

  /** Sends CONNECT without waiting for an answer; the will only if the flags announce it. */
  void connect(String clientId, int flags, byte[] willTopic, byte[] will) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    text(body, "MQTT".getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(new byte[] {4, (byte) flags, 0, 60});
    text(body, clientId.getBytes(StandardCharsets.UTF_8));
    if ((flags & 4) != 0) {
      text(body, willTopic);
      text(body, will);
    }
    raw(0x10, body.toByteArray());
  }

  /** Sends a packet, even if the other side has closed the connection. */
  void raw(int first, byte[] body) throws IOException {
    try {
      packet(first, body);
    } catch (java.net.SocketException e) {
      socket.close();
    }
  }

  /** Publishes with QoS 1; returns whether the broker acknowledged it. */
  boolean publish(byte[] topic, byte[] payload) throws IOException {
    try {
      packet(0x32, message(topic, payload));
      return answer() == 0x40;
    } catch (EOFException | java.net.SocketException e) {
      return false;
    }
  }

  /** Returns the part of a QoS 1 message after its fixed header. */
  static byte[] message(byte[] topic, byte[] payload) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    text(body, topic);
    body.writeBytes(new byte[] {0, 7});
    body.writeBytes(payload);
    return body.toByteArray();
  }

  /** Returns a packet with its fixed header. */
  static byte[] framed(int first, byte[] body) {
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    packet.write(first);
    int left = body.length;
    do {
      packet.write(left > 127 ? left % 128 | 128 : left);
      left /= 128;
    } while (left > 0);
    packet.writeBytes(body);
    return packet.toByteArray();
  }

  private void packet(int first, byte[] body) throws IOException {
    out.write(framed(first, body));
    out.flush();
  }

  private static void text(ByteArrayOutputStream into, byte[] text) {
    into.write(text.length >> 8);
    into.write(text.length);
    into.writeBytes(text);
  }

  /** Returns whether an answer arrives within a number of milliseconds. */
  boolean answered(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      return answer() == 0x20;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    }
  }

  /** Reads one packet and returns its first byte. */
  private int answer() throws IOException {
    int first = in.readUnsignedByte();
    in.readFully(new byte[in.readUnsignedByte()]);
    return first;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
