package afterclass.gateway.web.imports;

import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.web.form.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers in a form of questions. */
final class AnswerForm {
  /** The value of the choice to answer by the field beside it. */
  static final String OTHER = "other:";

  private final Form form;

  private AnswerForm(Form form) {
    this.form = form;
  }

  /** Returns the answers that a form gives to the questions of a reading. */
  static Map<String, String> answers(Form form, Reading reading) {
    AnswerForm sent = new AnswerForm(form);
    Map<String, String> answers = new LinkedHashMap<>();
    for (Question question : reading.questions()) {
      String now = reading.answered().get(question.id());
      String answer = sent.answer(question, QuestionView.key(question.id()), now);
      if (!answer.isEmpty() && !answer.equals(now)) {
        answers.put(question.id(), answer);
      }
    }
    return answers;
  }

  /**
   * Returns the answer to a question. What was entered beside the choices counts if it is new, also
   * where the choice was left as it was.
   */
  private String answer(Question question, String key, @Nullable String now) {
    String chosen = form.raw("answer." + key);
    String entered = entered(question, key);
    boolean fresh = !entered.isEmpty() && !entered.equals(now);
    if (fresh || chosen.equals(OTHER) || (chosen.isEmpty() && !entered.isEmpty())) {
      return entered;
    }
    return chosen;
  }

  private String entered(Question question, String key) {
    return switch (question.form()) {
      case CHOICE -> "";
      case DATE, PERSON, NUMBER -> form.text("free." + key);
      case DATES -> dates(form.text("free." + key), form.text("last." + key));
      case SERVICES -> String.join(";", form.all("tick." + key));
      case WORDS, PARTS -> words(question);
    };
  }

  private static String dates(String first, String last) {
    return first.isEmpty() ? "" : last.isEmpty() ? first : first + "/" + last;
  }

  /**
   * Returns the pairs of words and services; a word without a service is left out of the import.
   */
  private String words(Question question) {
    List<String> asked = QuestionView.pairs(question);
    List<String> pairs = new ArrayList<>();
    boolean any = false;
    for (int i = 0; i < asked.size(); i++) {
      String field = QuestionView.field(question, i);
      List<String> chosen = form.all("word." + field);
      any |= !form.raw("asked." + field).isEmpty();
      String ids = chosen.isEmpty() ? Choice.SKIP : String.join(";", chosen);
      pairs.add(QuestionView.word(asked.get(i)) + "=" + ids);
    }
    return any ? String.join(" ", pairs) : "";
  }
}
