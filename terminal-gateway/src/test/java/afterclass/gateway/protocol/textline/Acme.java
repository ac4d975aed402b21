package afterclass.gateway.protocol.textline;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.TextLineProtocol;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Acme readers on a serial line, 9600 8N1: {@code CARD 0012345678 IN} for each card. */
public final class Acme implements TextLineProtocol {
  private static final Pattern LINE =
      Pattern.compile(
          """
          CARD\\s             # what is read: this reader knows nothing but cards
          (?<card>[0-9]{10})  # the number printed on the card
          \\s(?:IN|OUT)       # the side of the door
          """,
          Pattern.COMMENTS);

  @Override
  public String name() {
    return "acme";
  }

  @Override
  public boolean checksummed() {
    return false;
  }

  @Override
  public Pattern line() {
    return LINE;
  }

  @Override
  public Decoded meaning(Matcher line) {
    return new Decoded.Punches(List.of(new ReadPunch(line.group("card"), null, null)));
  }
}
