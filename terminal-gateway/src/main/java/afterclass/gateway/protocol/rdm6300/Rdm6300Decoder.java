package afterclass.gateway.protocol.rdm6300;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.StreamDecoder;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One presentation of a card is one punch. The reader says the card again and again while it is
 * held before it; a repeat within two seconds of the last one belongs to the same presentation, so
 * a card that is left on the reader is one punch however long it lies there.
 */
final class Rdm6300Decoder implements StreamDecoder {
  static final Duration HELD = Duration.ofSeconds(2);

  private static final int CARD_DIGITS = 10;
  private static final String NO_TAG = "00000000";

  private @Nullable String lastCard;
  private Instant lastSeen = Instant.MIN;

  @Override
  public Decoded decode(Bytes frame, Instant arrivedAt) {
    String card =
        new String(frame.toArray(), 1, CARD_DIGITS, StandardCharsets.US_ASCII)
            .toUpperCase(Locale.ROOT);
    if (card.endsWith(NO_TAG)) {
      return new Decoded.NotForUs("tag number 0: what the reader says at power-up");
    }
    boolean held = card.equals(lastCard) && arrivedAt.isBefore(lastSeen.plus(HELD));
    lastCard = card;
    lastSeen = arrivedAt;
    return held
        ? new Decoded.NotForUs("card " + card + " is still held before the reader")
        : new Decoded.Punches(List.of(new ReadPunch(card, null, null)));
  }
}
