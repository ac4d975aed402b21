package afterclass.gateway.link.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Says to a broker byte by byte what no client library would (MQTT 3.1.1). */
final class RawSender implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final OutputStream out;
  private final DataInputStream in;

  /** Connects under a client id, with a clean session. */
  RawSender(String uri, String clientId) throws IOException {
    URI address = URI.create(uri);
    socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    out = socket.getOutputStream();
    in = new DataInputStream(socket.getInputStream());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    text(body, "MQTT".getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(new byte[] {4, 2, 0, 60});
    text(body, clientId.getBytes(StandardCharsets.UTF_8));
    packet(0x10, body.toByteArray());
    answer();
  }

  /** Publishes with QoS 1; whether the broker took it. */
  boolean publish(byte[] topic, byte[] payload) throws IOException {
    try {
      packet(0x32, message(topic, payload));
      return answer() == 0x40;
    } catch (EOFException | java.net.SocketException e) {
      return false;
    }
  }

  /** What stands after the fixed header of a message with QoS 1. */
  static byte[] message(byte[] topic, byte[] payload) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    text(body, topic);
    body.writeBytes(new byte[] {0, 7});
    body.writeBytes(payload);
    return body.toByteArray();
  }

  /** A packet with its fixed header. */
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

  /** Reads one packet and says its first byte. */
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
