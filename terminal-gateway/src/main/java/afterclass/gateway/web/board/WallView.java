package afterclass.gateway.web.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the wall screen shows.
 *
 * @param at time of the data, on the school's wall clock
 * @param school name of the school
 * @param windows the windows of the day, by their beginning
 * @param awaited names of the people awaited in a window that runs
 * @param in names of the people who have met every window that runs
 * @param last what the last card did; left out without one today
 */
@Serdeable
public record WallView(
    LocalDateTime at,
    String school,
    List<WindowTile> windows,
    List<String> awaited,
    List<String> in,
    @Nullable LastCard last) {

  /** Number of names above which the screen shows them smaller. */
  private static final int MANY = 60;

  /** Tells whether any window runs, so that people are awaited. */
  @JsonIgnore
  public boolean running() {
    return windows.stream().anyMatch(window -> window.phase().equals("running"));
  }

  /** Returns the style of the names by their number. */
  @JsonIgnore
  public String density() {
    return awaited.size() + in.size() > MANY ? "many" : "few";
  }

  /**
   * A window of the day.
   *
   * @param name name of the requirement
   * @param from its first instant
   * @param to its last minute or second
   * @param phase {@code ahead}, {@code running}, {@code due} or {@code over}
   * @param in number of people who met it
   * @param expected number of people who must meet it
   * @param phaseLabel the phase in words; on the page
   */
  @Serdeable
  public record WindowTile(
      String name,
      LocalTime from,
      LocalTime to,
      String phase,
      int in,
      int expected,
      @JsonIgnore String phaseLabel) {}

  /**
   * What a card did.
   *
   * @param at time of the punch
   * @param name name of its holder; empty if nobody holds it
   * @param counted whether it counts
   * @param says that it counts, or why not, in words
   */
  @Serdeable
  public record LastCard(LocalTime at, String name, boolean counted, String says) {}
}
