package afterclass.gateway.web.desk;

import java.util.List;

/**
 * The top of the first page.
 *
 * @param steps the steps of a new school; empty once all are done, and for who does not take them
 * @param done number of steps that are done
 * @param works whether the viewer has such work at all
 * @param waiting what waits today, with a number each
 */
public record DeskView(List<Step> steps, int done, boolean works, List<Waiting> waiting) {

  /**
   * A step of a new school.
   *
   * @param id its name, stable
   * @param done whether it is done
   * @param label what is to do
   * @param says how far it is, with numbers
   * @param href the page that does it
   * @param file kind of file from which it can be done too, in addresses; empty if from none
   */
  public record Step(
      String id, boolean done, String label, String says, String href, String file) {}

  /**
   * Something that waits.
   *
   * @param id its name, stable
   * @param says what it is, with its number
   * @param href the page that does it
   */
  public record Waiting(String id, String says, String href) {}
}
