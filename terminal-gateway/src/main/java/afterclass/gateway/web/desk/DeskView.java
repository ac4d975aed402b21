package afterclass.gateway.web.desk;

import java.util.List;

/**
 * The top of the first page.
 *
 * @param steps the steps of a new school; empty once all are done, and for who does not take them
 * @param done number of those steps that are done, without those that may be left out
 * @param works whether the viewer has such work at all
 * @param waiting what waits today, with a number each
 */
public record DeskView(List<Step> steps, int done, boolean works, List<Waiting> waiting) {

  /** Returns the number of steps that every school takes. */
  public long needed() {
    return steps.stream().filter(step -> !step.optional()).count();
  }

  /**
   * A step of a new school.
   *
   * @param id its name, stable
   * @param done whether it is done
   * @param label what is to do
   * @param says how far it is, with numbers
   * @param href the page that does it
   * @param file kind of file from which it can be done too, in addresses; empty if from none
   * @param optional whether a school may leave it out
   */
  public record Step(
      String id,
      boolean done,
      String label,
      String says,
      String href,
      String file,
      boolean optional) {

    /** Creates a step that every school takes. */
    public Step(String id, boolean done, String label, String says, String href, String file) {
      this(id, done, label, says, href, file, false);
    }
  }

  /**
   * Something that waits.
   *
   * @param id its name, stable
   * @param says what it is, with its number
   * @param href the page that does it
   */
  public record Waiting(String id, String says, String href) {}
}
