package afterclass.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.credential.CredentialFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of cards that no terminal of a school can report, and of the terminals that should. */
class CardFitTest {

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          123456789012  | em4100-decimal               | a (em4100-decimal)
          123456789012  | em4100-decimal decimal       |
          008EC793      | decimal facility-card        | a (decimal), b (facility-card)
          008EC793      | decimal as-read              |
          0009357203    | staff-number                 |
          0009357203    | staff-number facility-card   |
          4294967295    | staff-number facility-card   | b (facility-card)
          user/a/3      | decimal                      |
          user/a/3      | staff-number decimal         | a (staff-number)
          user/z/3      | decimal                      |
          """)
  void aCardIsLostIfNobodyWhoShouldCanSayIt(String card, String forms, @Nullable String terminals) {
    Map<String, CredentialFormat> all = new TreeMap<>();
    for (String form : forms.split(" ", -1)) {
      all.put(
          all.isEmpty() ? "a" : "b",
          CredentialFormat.valueOf(form.toUpperCase(Locale.ROOT).replace('-', '_')));
    }
    assertEquals(terminals == null ? "" : terminals, new CardFit(List.of(), all).cannotSay(card));
  }
}
