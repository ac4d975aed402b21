package afterclass.gateway.office.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.rules.policy.PolicyReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of answers as people type them. */
class AnswerReaderTest {
  private static final Question WHO =
      Question.choice(
              "person:孙",
              new Place("", "A1", 1),
              "孙",
              Phrase.of("office.ask.period-none"),
              List.of(Choice.skipPerson()))
          .or(Question.Form.PERSON);

  private static StaffMember member(String no, String name) {
    return new StaffMember(no, name, null, Fact.ALWAYS, Fact.NEVER);
  }

  @ParameterizedTest
  @CsvSource({
    "T021,T021",
    "t021,T021",
    "ｔ０２１,T021",
    "T021 孙静,T021",
    "孙静（T021）,T021",
    "孙 静,T021",
    "王芳（大）,T022",
    "陈静,",
    "T0211,",
    "不导入此人,skip",
  })
  void takesANumberANameOrBoth(String answer, String value) {
    School school =
        School.of(
            RosterSnapshot.of(
                List.of(
                    member("T021", "孙静"),
                    member("T022", "王芳（大）"),
                    member("T023", "陈静"),
                    member("T024", "陈静"))),
            PoliciesInForce.only(PolicyReader.named("extended-service")),
            LocalDate.of(2026, 11, 28));
    assertEquals(Optional.ofNullable(value), new AnswerReader(school).value(WHO, answer));
  }

  @ParameterizedTest
  @CsvSource({
    "'都导入，夏季 到 9月30日，冬季 从 10月1日',all",
    "都导入：夏季到9月30日；冬季从10月1日,all",
    "只导入夏季,only:夏季",
    "都导入夏季到9月3日0冬季从10月1日,",
    "只导入,",
  })
  void takesTheWordsOfAChoiceWhateverSignsStandBetweenThem(String answer, String value) {
    Question sheets =
        Question.choice(
            "sheets:夏季、冬季",
            new Place("", "", 0),
            "夏季、冬季",
            Phrase.of("office.ask.season-sheets", 2),
            List.of(
                Choice.same("all", "都导入：夏季 到 9月30日；冬季 从 10月1日"),
                Choice.same("only:夏季", "只导入“夏季”"),
                Choice.same("only:冬季", "只导入“冬季”")));
    School school =
        School.of(
            RosterSnapshot.NOTHING,
            PoliciesInForce.only(PolicyReader.named("extended-service")),
            LocalDate.of(2026, 11, 28));
    assertEquals(Optional.ofNullable(value), new AnswerReader(school).value(sheets, answer));
  }
}
