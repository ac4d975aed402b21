package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.credential.CredentialFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests of the holder of a card, with any number of leading zeros in the office's or the terminal's
 * notation.
 */
class CardHolderTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");

  private static CardAssignment card(String card, String staff) {
    return new CardAssignment(card, staff, DAY, Fact.NEVER);
  }

  @ParameterizedTest(name = "{0} in the list, {2} by {1}")
  @CsvSource({
    "001234567890,DECIMAL,001234567890,T1",
    "001234567890,DECIMAL,1234567890,T1",
    "001234567890,AS_READ,001234567890,T1",
    "001234567890,AS_READ,1234567890,T1",
    "1234567890,AS_READ,001234567890,T1",
    "1234567890,DECIMAL,0000001234567890,T1",
    "123456789012,DECIMAL,123456789012,T1",
    "123456789012,DECIMAL,00123456789012,T1",
    "123456789012,HEX,1cbe991a14,T1",
    "9357203,DECIMAL,0009357203,T1",
    "9357203,HEX,8EC793,T1",
    "04a1b2c3d4e5f6,HEX,04A1B2C3D4E5F6,T1",
    "04:a1:b2:c3:d4:e5:f6,HEX,04A1B2C3D4E5F6,T1",
    "18446744073709551615,DECIMAL,18446744073709551615,T1",
    "0000434344,AS_READ,00434344,",
    "123456789012,DECIMAL,123456789013,"
  })
  void aCardIsFoundByItsNumber(
      String listed, CredentialFormat form, String reading, @Nullable String holder) {
    RosterSnapshot roster = RosterSnapshot.of(List.of(card(listed, "T1")));
    String said = form.canonical("gate", reading);
    assertEquals(Optional.ofNullable(holder), roster.holder(said, DAY), said);
    assertEquals(
        holder != null,
        roster.readings("T1", DAY).contains(said),
        "and from the holder to the card");
  }

  @Test
  void theSpellingInTheListWinsOverTheSameNumber() {
    RosterSnapshot both =
        RosterSnapshot.of(List.of(card("001234567890", "T1"), card("1234567890", "T2")));
    assertEquals(Optional.of("T2"), both.holder("1234567890", DAY));
    assertEquals(Optional.of("T1"), both.holder("001234567890", DAY));
    assertEquals(List.of("001234567890", "staff/T1"), both.readings("T1", DAY));
  }

  @Test
  void whatIsRetiredIsFoundInNoSpelling() {
    CardAssignment held = card("001234567890", "T1");
    RosterSnapshot none =
        RosterSnapshot.of(List.of(held)).after(List.of(new FactChange.Retire(held.key())));
    assertEquals(
        List.of(Optional.empty(), Optional.empty()),
        Stream.of("1234567890", "001234567890").map(said -> none.holder(said, DAY)).toList());
    assertEquals(List.of("staff/T1"), none.readings("T1", DAY));
  }
}
