package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A command to a reader.
 *
 * @param id code of the command
 * @param block the security block of a handshake, or {@code null}
 * @param data data after the code, in clear
 */
record Command(int id, Packet.@Nullable Block block, Bytes data) {
  static final int POLL = 0x60;
  static final int LED = 0x69;
  static final int BUZZER = 0x6A;
  static final int TEXT = 0x6B;
  static final int KEYSET = 0x75;

  private static final int ID = 0x61;
  private static final int CAP = 0x62;
  private static final int CHLNG = 0x76;
  private static final int SCRYPT = 0x77;
  private static final Bytes STANDARD = Bytes.ofHex("00");

  /** Makes a command outside of a handshake. */
  Command(int id, Bytes data) {
    this(id, null, data);
  }

  static Command poll() {
    return new Command(POLL, Bytes.empty());
  }

  static Command identify() {
    return new Command(ID, STANDARD);
  }

  static Command capabilities() {
    return new Command(CAP, STANDARD);
  }

  /** Tells whether the command is a light, sound or text signal for the person at the reader. */
  boolean isSign() {
    return id == LED || id == BUZZER || id == TEXT;
  }

  /** Returns the command that begins a secure channel. */
  static Command challenge(Handshake handshake) {
    return new Command(CHLNG, handshake.block(0x11), handshake.rndA());
  }

  /** Returns the command that proves the panel's knowledge of the key. */
  static Command proof(Handshake handshake) {
    return new Command(SCRYPT, handshake.block(0x13), handshake.serverCryptogram());
  }

  /** Returns the command that gives a reader its own key; for a secure channel only. */
  static Command keySet(Bytes key) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.write(1);
    data.write(key.length());
    data.writeBytes(key.toArray());
    return new Command(KEYSET, Bytes.copyOf(data.toByteArray()));
  }
}
