package afterclass.gateway.protocol.rdm6300;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.RepeatFilter;
import afterclass.gateway.protocol.StreamDecoder;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A decoder of the card of a frame; one presentation of a card is one punch. */
final class Rdm6300Decoder implements StreamDecoder {
  private static final int CARD_DIGITS = 10;
  private static final String NO_TAG = "00000000";

  private final RepeatFilter held = new RepeatFilter();

  @Override
  public Decoded decode(Bytes frame, Instant arrivedAt) {
    String card =
        new String(frame.toArray(), 1, CARD_DIGITS, StandardCharsets.US_ASCII)
            .toUpperCase(Locale.ROOT);
    if (card.endsWith(NO_TAG)) {
      return new Decoded.NotForUs("tag number 0: what the reader says at power-up");
    }
    return held.repeats(card, arrivedAt)
        ? RepeatFilter.meaning(card)
        : new Decoded.Punches(List.of(new ReadPunch(card, null, null)));
  }
}
