package afterclass.simulator.pty;

import com.sun.jna.Native;
import com.sun.jna.Platform;

/** The console that the program was started from. */
public final class Window {

  private static final int STANDARD_ERROR = 2;

  private Window() {}

  /**
   * Returns whether standard error is an interactive screen; false on systems where this is
   * unknown.
   */
  public static boolean interactive() {
    if (!Platform.isLinux() && !Platform.isMac()) {
      return false;
    }
    return Native.load("c", LibC.class).isatty(STANDARD_ERROR) == 1;
  }
}
