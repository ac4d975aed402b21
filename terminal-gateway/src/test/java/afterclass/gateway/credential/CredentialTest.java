package afterclass.gateway.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a credential is parsed and written back unchanged. */
class CredentialTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"0009357203", "staff/T001", "staff/a/b", "user/3", "user/gate/3", "user/", ""})
  void aTextIsKept(String text) {
    assertEquals(text, Credential.of(text).text());
  }

  @Test
  void eachPrefixIsATypeOfItsOwn() {
    assertEquals(new Credential.Staff("T001"), Credential.of("staff/T001"));
    assertEquals(new Credential.User("gate/3"), Credential.of("user/gate/3"));
    assertEquals(new Credential.Card("users/3"), Credential.of("users/3"));
  }

  @Test
  void aUserKnownToTheOfficeIsOneOfATerminal() {
    Credential.User read = new Credential.User("3");
    assertEquals(Optional.empty(), read.terminal());
    assertEquals(Optional.of("gate"), read.at("gate").terminal());
    assertEquals(Optional.of("gate"), new Credential.User("gate/a/b").terminal());
  }
}
