package afterclass.gateway.protocol;

import afterclass.gateway.wire.Framer;
import afterclass.gateway.wire.TextLineFramer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A protocol of a serial reader that only sends lines of text. An implementation states the pattern
 * of a line and the meaning of its parts; it is one small file.
 */
public interface TextLineProtocol extends StreamProtocol {

  /**
   * Returns the pattern of a whole line without its end; its parts are named groups. With {@link
   * Pattern#COMMENTS} it can describe each part.
   *
   * <p>A part of a line must not match, since a line may be cut: give the groups a fixed length, or
   * the line start and end characters of its own.
   */
  Pattern line();

  /** Returns the most bytes of a line, including its end. */
  default int longest() {
    return 128;
  }

  /**
   * Decodes a line.
   *
   * @param line the match of {@link #line}: {@code line.group("card")} is the group named card
   */
  Decoded meaning(Matcher line);

  @Override
  default Framer newFramer() {
    return new TextLineFramer(longest());
  }

  @Override
  default StreamDecoder newDecoder() {
    return new TextLineDecoder(this);
  }
}
