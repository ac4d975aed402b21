package afterclass.simulator.screenshots;

import afterclass.gateway.web.Browser;
import afterclass.simulator.api.OwnAccount;
import afterclass.simulator.demo.FirstDay;
import afterclass.simulator.scenario.Scenario;
import afterclass.simulator.scenario.ScenarioReader;
import afterclass.simulator.words.Words;
import afterclass.simulator.world.Player;
import afterclass.simulator.world.SimulatedClock;
import afterclass.simulator.world.SimulatedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/** A program that plays the demo's scenario and takes pictures of the pages. */
public final class Screenshots implements AutoCloseable {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  /** The time of the pictures, at which the second punch at noon is awaited. */
  private static final LocalDateTime NOON = DAY.atTime(12, 40);

  private static final Dimension DESK = new Dimension(1280, 1240);
  private static final Dimension PHONE = new Dimension(390, 780);

  private final ChromeDriver browser = Browser.open(DESK.getWidth(), DESK.getHeight());
  private final Path folder;
  private final Map<String, Integer> taken = new TreeMap<>();

  private Screenshots(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes the pictures.
   *
   * @param args the folder for the pictures; pictures with the same names are replaced
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Scenario scenario = ScenarioReader.named("demo");
    LocalDate first = scenario.days().get(0).date();
    SimulatedClock clock =
        new SimulatedClock(first.minusDays(1).atTime(20, 0), ZoneId.of("Asia/Shanghai"));
    Path work = Files.createTempDirectory("screenshots");
    try (SimulatedSite stage =
            SimulatedSite.open(
                scenario.terminals(), clock, work, SimulatedSite.freePort(), Optional.empty());
        Screenshots pictures = new Screenshots(folder)) {
      pictures.all(scenario, stage);
      pictures.taken.forEach((name, bytes) -> System.out.println(name + " " + bytes + " bytes"));
    }
  }

  private void all(Scenario scenario, SimulatedSite stage)
      throws IOException, InterruptedException {
    String home = "http://localhost:" + stage.api().base().getPort();
    Player.play(
        scenario,
        stage,
        (done, of, at) -> {
          if (!at.isBefore(NOON) && !taken.containsKey("today.png")) {
            FirstDay.done(stage.gateway(), Words.ZH);
            signIn(home, stage);
            take("today", home + "/");
          }
        });
    signIn(home, stage);
    String month = "from=" + DAY.withDayOfMonth(1) + "&to=" + DAY.withDayOfMonth(30);
    take("forfeits", home + "/report/forfeits?" + month);
    browser.findElement(By.cssSelector("main td a[href*='/staff/']")).click();
    take("explanation", browser.getCurrentUrl());
    take("lesson-hours", home + "/report/lesson-hours?" + month);
    take("month-end", home + "/closing/2026-11");
    take("roster", home + "/roster?week=" + DAY);
    browser.manage().window().setSize(PHONE);
    take("inspections-phone", home + "/inspections/" + DAY);
  }

  /** Signs the browser in; an earlier session has ended by the clock of the scenario. */
  private void signIn(String home, SimulatedSite stage) {
    browser.get(home + OwnAccount.link(stage.gateway()));
  }

  private void take(String name, String address) {
    browser.get(address);
    byte[] png = browser.getScreenshotAs(OutputType.BYTES);
    try {
      Files.write(folder.resolve(name + ".png"), png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    taken.put(name + ".png", png.length);
  }

  @Override
  public void close() {
    browser.quit();
  }
}
