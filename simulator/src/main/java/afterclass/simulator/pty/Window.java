package afterclass.simulator.pty;

import com.sun.jna.Native;
import com.sun.jna.Platform;

/** The window that the program is started from. */
public final class Window {

  private static final int STANDARD_ERROR = 2;

  private Window() {}

  /**
   * Whether somebody watches what is written to standard error, on a screen that can be
   * overwritten; on systems where that cannot be told, nobody does.
   */
  public static boolean interactive() {
    if (!Platform.isLinux() && !Platform.isMac()) {
      return false;
    }
    return Native.load("c", LibC.class).isatty(STANDARD_ERROR) == 1;
  }
}
