package afterclass.gateway.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.security.Role;
import afterclass.gateway.settings.MessageSettings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of whom each kind of message concerns. */
class NoticeKindTest {

  private static String kinds(Role role, String staff) {
    return Arrays.stream(NoticeKind.values())
        .filter(kind -> kind.concerns(Role.allow(List.of(role)), staff))
        .map(NoticeKind::code)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TEACHER       | T1 | forfeit held answer duty
          INSPECTOR     | T1 | forfeit held answer duty
          INSPECTOR     |    | answer
          APPROVER      |    | answer request log
          ADMINISTRATOR |    | case answer request terminal log
          READER        | T1 | ''
          """)
  void eachRoleHearsOnlyOfWhatItMayAct(Role role, @Nullable String staff, String kinds) {
    assertEquals(kinds, kinds(role, staff == null ? "" : staff));
  }

  @Test
  void aRobotCanTellEveryKindButAnswersWhichBelongToOnePerson() {
    for (NoticeKind kind : NoticeKind.values()) {
      assertEquals(
          kind != NoticeKind.ANSWER,
          MessageSettings.ROBOT_KINDS.read().apply(List.of(kind.code())).isPresent(),
          kind.code());
    }
  }
}
