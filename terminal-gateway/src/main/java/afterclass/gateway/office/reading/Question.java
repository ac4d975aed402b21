package afterclass.gateway.office.reading;

import afterclass.gateway.i18n.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A doubt about a file that only the office can settle. It stands once for all cells that it is
 * about.
 *
 * @param id identity: the topic and what was found, so that the same doubt in the next file of this
 *     layout has the same id
 * @param where the cells
 * @param found what was found there
 * @param ask the question
 * @param form which answers are allowed
 * @param choices answers to choose from
 * @param proposal value of the likely answer, or {@code null}
 * @param must whether rows wait for the answer; otherwise the proposal holds until it is answered
 */
public record Question(
    String id,
    List<Place> where,
    String found,
    Phrase ask,
    Form form,
    List<Choice> choices,
    @Nullable String proposal,
    boolean must) {

  /** Begins the ids of questions whose answers hold for one file only, and are not remembered. */
  private static final String OF_THIS_FILE = "file:";

  /** The id of the question whether rows that were over before use began are wanted. */
  public static final String EARLIER = OF_THIS_FILE + "earlier";

  /** The id of the question whether the roster's other lines for the same services stay. */
  public static final String OVERLAP = OF_THIS_FILE + "overlap";

  /** The form of an answer. */
  public enum Form {
    /** One of the choices. */
    CHOICE,
    /** One of the choices, or a date; its value is an ISO date. */
    DATE,
    /**
     * One of the choices, or two dates; its value is {@code 2026-09-01/2027-01-22}, without a last
     * date for an open end.
     */
    DATES,
    /** One of the choices, or a staff member; its value is a staff number. */
    PERSON,
    /** One of the choices, or the number of a person or a card; its value is as written. */
    NUMBER,
    /** One of the choices, or services and requirements; its value is ids parted by {@code ;}. */
    SERVICES,
    /** What words mean; its value is {@code word=id} pairs parted by blanks, or a choice. */
    WORDS,
    /**
     * What parts of a day cover; its value is {@code word=id;id} pairs parted by blanks, or a
     * choice.
     */
    PARTS
  }

  public Question {
    where = List.copyOf(where);
    choices = List.copyOf(choices);
    if (!must && proposal == null) {
      throw new IllegalArgumentException("a question without a proposal must be answered: " + id);
    }
  }

  /** Returns a question of which rows wait for one of the choices. */
  public static Question choice(
      String id, Place where, String found, Phrase ask, List<Choice> choices) {
    return new Question(id, List.of(where), found, ask, Form.CHOICE, choices, null, true);
  }

  /** Returns whether the answer holds for one file only, and is not proposed for the next one. */
  public boolean isOfThisFile() {
    return id.startsWith(OF_THIS_FILE);
  }

  /** Returns a copy about other cells. */
  public Question at(List<Place> places) {
    return new Question(id, places, found, ask, form, choices, proposal, must);
  }

  /** Returns a copy with a likely answer, which still has to be confirmed. */
  public Question proposing(@Nullable String value) {
    return new Question(id, where, found, ask, form, choices, value, must);
  }

  /** Returns a copy that takes its proposal until it is answered otherwise. */
  public Question optional() {
    return new Question(id, where, found, ask, form, choices, proposal, false);
  }

  /** Returns a copy that allows other forms of answers beside the choices. */
  public Question or(Form other) {
    return new Question(id, where, found, ask, other, choices, proposal, must);
  }
}
