package afterclass.gateway.protocol;

import java.util.List;

/** What a terminal that we know says and nobody here understands: an event with its content. */
public final class UnknownMessage {
  /** The event's code. */
  public static final String CODE = "unknown-message";

  /** What the codes of all such events begin with. */
  private static final String BEGINS = "unknown-";

  private static final int LONGEST = 300;

  private UnknownMessage() {}

  /** Whether an event is such a one; there may be very many of them. */
  public static boolean is(ReadEvent event) {
    return event.code().startsWith(BEGINS);
  }

  /** The event of a message: where, and what. */
  public static Decoded of(TopicMessage message) {
    String content = message.payload().utf8().replaceAll("\\p{Cntrl}", " ").strip();
    String said = content.length() <= LONGEST ? content : content.substring(0, LONGEST) + "…";
    ReadEvent event = new ReadEvent(CODE, message.topic() + ": " + said, null, null);
    return new Decoded.Punches(List.of(), List.of(event));
  }
}
