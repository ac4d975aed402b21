package afterclass.gateway.protocol;

import afterclass.gateway.wire.Framer;
import afterclass.gateway.wire.TextLineFramer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A protocol of a serial reader that only sends lines of text. An implementation states the pattern
 * of a line and what its parts mean; it is one small file.
 */
public interface TextLineProtocol extends StreamProtocol {

  /**
   * The pattern of a whole line, without its end; its parts are named groups. Compiled with {@link
   * Pattern#COMMENTS} it can say what each part is.
   *
   * <p>A piece of a line must not match, for a line may be cut: give the parts a fixed length, or
   * the line a beginning and an end of its own.
   */
  Pattern line();

  /** The most bytes of a line, its end included. */
  default int longest() {
    return 128;
  }

  /**
   * The meaning of a line.
   *
   * @param line the match of {@link #line}: {@code line.group("card")} is the part called card
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
