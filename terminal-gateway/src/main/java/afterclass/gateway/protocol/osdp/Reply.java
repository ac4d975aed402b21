package afterclass.gateway.protocol.osdp;

/** The codes of replies, and the reasons of a refusal. */
final class Reply {
  static final int ACK = 0x40;
  static final int NAK = 0x41;
  static final int PDID = 0x45;
  static final int PDCAP = 0x46;
  static final int LSTATR = 0x48;
  static final int ISTATR = 0x49;
  static final int OSTATR = 0x4A;
  static final int RSTATR = 0x4B;
  static final int RAW = 0x50;
  static final int FMT = 0x51;
  static final int KEYPAD = 0x53;
  static final int CCRYPT = 0x76;
  static final int RMAC_I = 0x78;
  static final int BUSY = 0x79;

  static final int NAK_CHECK = 1;
  static final int NAK_UNKNOWN_COMMAND = 3;
  static final int NAK_SEQUENCE = 4;
  static final int NAK_NO_CHANNEL = 5;
  static final int NAK_ENCRYPTION = 6;
  static final int NAK_RECORD = 9;

  private Reply() {}

  /** Returns a reader's reason for a refusal, as text for the office. */
  static String reason(int code) {
    String text =
        switch (code) {
          case NAK_CHECK -> "the check of the command is wrong";
          case 2 -> "the length of the command is wrong";
          case NAK_UNKNOWN_COMMAND -> "it does not know the command";
          case NAK_SEQUENCE -> "the sequence number is not the next one";
          case NAK_NO_CHANNEL -> "it has no secure channel, or not with this key";
          case NAK_ENCRYPTION -> "it wants a secure channel";
          case 7 -> "it has no such biometric part";
          case 8 -> "it does not know the biometric format";
          case NAK_RECORD -> "it cannot carry out the record";
          default -> "an unknown reason";
        };
    return "NAK %02x: %s".formatted(code, text);
  }
}
