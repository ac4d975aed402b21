package afterclass.simulator.demo;

import afterclass.simulator.pty.Window;
import afterclass.simulator.world.Player;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A display of progress: a bar on an interactive screen, a few plain lines in a file. */
final class ProgressDisplay implements Player.Progress, AutoCloseable {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int PLAIN_LINES = 5;

  private final PrintStream out;
  private final String task;
  private final boolean interactive = Window.interactive();
  private @Nullable ProgressBar bar;
  private int lines;

  ProgressDisplay(PrintStream out, String task) {
    this.out = out;
    this.task = task;
  }

  @Override
  public void step(int done, int of, LocalDateTime at) {
    if (interactive) {
      shown(of).stepTo(done).setExtraMessage(" " + TIME.format(at));
    } else if (done * PLAIN_LINES >= of * (lines + 1)) {
      lines++;
      out.println("  " + TIME.format(at) + "  " + done + "/" + of);
    }
  }

  private ProgressBar shown(int of) {
    ProgressBar shown = bar;
    if (shown == null) {
      shown =
          new ProgressBarBuilder()
              .setTaskName("  " + task)
              .setInitialMax(of)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(100)
              .build();
      bar = shown;
    }
    return shown;
  }

  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
  }
}
