package afterclass.gateway.protocol;

import java.util.List;

/** An event for a message of a registered terminal that its protocol does not know. */
public final class UnknownMessage {
  /** The code of the event for a message that no protocol can decode. */
  public static final String CODE = "unknown-message";

  /** The common prefix of the codes of events for unknown messages. */
  private static final String BEGINS = "unknown-";

  private static final int LONGEST = 300;

  private UnknownMessage() {}

  /** Tells whether an event reports an unknown message; there may be very many such events. */
  public static boolean is(ReadEvent event) {
    return event.code().startsWith(BEGINS);
  }

  /** Returns the event of a message, with its topic and content. */
  public static Decoded of(TopicMessage message) {
    String content = message.payload().utf8().replaceAll("\\p{Cntrl}", " ").strip();
    String said = content.length() <= LONGEST ? content : content.substring(0, LONGEST) + "…";
    ReadEvent event = new ReadEvent(CODE, message.topic() + ": " + said, null, null);
    return new Decoded.Punches(List.of(), List.of(event));
  }
}
