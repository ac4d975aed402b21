package afterclass.gateway.web.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the surname that the wall screen shows of a name. */
class ShownNamesTest {

  @ParameterizedTest
  @CsvSource({
    "王芳, 王",
    "欧阳娜娜, 欧阳",
    "欧阳, 欧",
    "麦合木提·阿卜杜热合曼, 麦合木提",
    "John Smith, Smith",
    "王老师, 王",
    "𠮷野家, 𠮷"
  })
  void aSurnameIsTheFamilysPart(String name, String surname) {
    assertEquals(surname, ShownNames.surname(name));
  }
}
