package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that forms with invalid text are refused, as the interface refuses unpaired surrogates. */
class FormTextTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%ED%A0%80", "x%ED%BF%BFy", "%FF", "%C3"})
  void textThatIsNoTextIsRefusedAndNotStoredOtherwise(String bytes) throws Exception {
    String body = "csrfToken=-&card=93C78E00&staff=T2&from=2026-11-23&note=" + bytes;
    HttpResponse<byte[]> answer =
        office.post("/cards/preview", FORM, body.getBytes(StandardCharsets.US_ASCII));
    String page = Office.text(answer);
    assertEquals(400, answer.statusCode(), page);
    assertTrue(page.contains("不完整的字符"), page);
  }

  @Test
  void charactersOutsideTheUsualPlaneAreTaken() throws Exception {
    byte[] form = Forms.of("card", "93C78E00", "staff", "T2", "from", "2026-11-23", "x", "𠮷😀");
    assertEquals(200, office.post("/cards/preview", FORM, form).statusCode());
  }
}
