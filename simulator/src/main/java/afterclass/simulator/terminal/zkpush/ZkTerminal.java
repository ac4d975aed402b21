package afterclass.simulator.terminal.zkpush;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A virtual ZKTeco terminal that makes one round of calls on request: a handshake, the upload of
 * waiting records, then commands until there are none. Not thread-safe.
 */
public final class ZkTerminal {
  /** A fault that occurs once. */
  public enum Fault {
    /** The gateway stores the records, but its reply is lost. */
    ANSWER_LOST,
    /** The same body is sent twice. */
    BODY_TWICE,
    /** Records are marked as uploaded without being sent. */
    UPLOAD_FORGOTTEN,
    /** A command is carried out, but its result is lost. */
    RESULT_LOST
  }

  /** Maximum number of commands carried out in one round. */
  private static final int MOST_COMMANDS = 20;

  private static final int BATCH = 50;
  private static final int OK = 200;
  private static final Pattern COMMAND = Pattern.compile("C:([^:]+):(.*)", Pattern.DOTALL);
  private static final Pattern SPAN =
      Pattern.compile(
          "(VERIFY SUM|DATA QUERY) ATTLOG StartTime=([-0-9: ]{19})\tEndTime=([-0-9: ]{19})");

  private final String serial;
  private final String key;
  private final ZkCalls calls;
  private final List<ZkRecord> memory = new ArrayList<>();
  private final Deque<ZkRecord> waiting = new ArrayDeque<>();
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private final List<String> commands = new ArrayList<>();
  private final boolean access;
  private Duration ahead = Duration.ZERO;
  private boolean begun;
  private String options = "";

  /**
   * Creates a terminal with an empty memory.
   *
   * @param serial serial number
   * @param key communication key; empty for none
   */
  public ZkTerminal(String serial, String key) {
    this(serial, key, false);
  }

  private ZkTerminal(String serial, String key, boolean access) {
    this.serial = serial;
    this.key = key;
    this.calls = new ZkCalls(serial, this::reboot);
    this.access = access;
  }

  /**
   * Creates a terminal in access mode: it registers itself and uploads entries as name-value pairs.
   */
  public static ZkTerminal inAccessMode(String serial, String key) {
    return new ZkTerminal(serial, key, true);
  }

  /** Records a punch, stamped with the terminal's own clock. */
  public void punch(String pin, LocalDateTime at) {
    ZkRecord record = new ZkRecord(pin, at.plus(ahead));
    memory.add(record);
    waiting.add(record);
  }

  /** Sets how far the terminal's clock is ahead; negative if behind. */
  public void clockAhead(Duration other) {
    ahead = other;
  }

  /** Schedules a fault for the next operation that it can affect. */
  public void next(Fault fault) {
    faults.merge(fault, 1, Integer::sum);
  }

  /** Restarts the terminal: the handshake is repeated, its memory is kept. */
  public void reboot() {
    begun = false;
  }

  /** Returns the number of records not uploaded yet. */
  public int waiting() {
    return waiting.size();
  }

  /** Returns all commands received, without their ids. */
  public List<String> commands() {
    return List.copyOf(commands);
  }

  /** Returns the options received in the handshake. */
  public String options() {
    return options;
  }

  /**
   * Makes one round of calls.
   *
   * @return whether the gateway's replies allow the terminal to continue
   */
  public boolean round(URI gateway) throws InterruptedException {
    try {
      if (!begun && !begin(gateway)) {
        return false;
      }
      return handOver(gateway) && obey(gateway);
    } catch (IOException e) {
      begun = false;
      return false;
    }
  }

  private boolean begin(URI gateway) throws IOException, InterruptedException {
    String shown = key.isEmpty() ? "" : "&pushcommkey=" + key;
    if (access) {
      begun = register(gateway, shown);
      return begun;
    }
    HttpResponse<String> answer =
        calls.get(
            gateway, "cdata", "&options=all&pushver=2.4.2&DeviceType=att&language=83" + shown);
    begun = answer.statusCode() == OK && answer.body().startsWith("GET OPTION FROM: " + serial);
    options = begun ? answer.body() : "";
    return begun;
  }

  /**
   * Requests the terminal's options and registers it; returns whether the registration code equals
   * the one received first.
   */
  private boolean register(URI gateway, String shown) throws IOException, InterruptedException {
    HttpResponse<String> first =
        calls.get(
            gateway, "cdata", "&options=all&pushver=3.1.2&DeviceType=acc&language=83" + shown);
    if (first.statusCode() != OK || !first.body().startsWith("registry=ok\n")) {
      return false;
    }
    String code =
        calls
            .post(
                gateway, "registry", "", "DeviceType=acc,~DeviceName=SIM,FirmVer=1,CommKey=" + key)
            .body()
            .strip();
    options = calls.post(gateway, "push", "", "").body();
    return code.startsWith("RegistryCode=")
        && first.body().lines().anyMatch(code::equals)
        && options.startsWith("ServerVersion=");
  }

  private boolean handOver(URI gateway) throws IOException, InterruptedException {
    if (fails(Fault.UPLOAD_FORGOTTEN)) {
      waiting.clear();
    }
    while (!waiting.isEmpty()) {
      List<ZkRecord> batch = waiting.stream().limit(BATCH).toList();
      boolean twice = fails(Fault.BODY_TWICE);
      boolean taken = upload(gateway, batch) && (!twice || upload(gateway, batch));
      if (!taken || fails(Fault.ANSWER_LOST)) {
        return false;
      }
      batch.forEach(record -> waiting.removeFirst());
    }
    return true;
  }

  private boolean upload(URI gateway, List<ZkRecord> batch)
      throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    if (access) {
      batch.forEach(record -> body.append(record.entry(memory.indexOf(record) + 1)));
      HttpResponse<String> answer = calls.post(gateway, "cdata", "&table=rtlog", body.toString());
      return answer.statusCode() == OK && answer.body().startsWith("OK");
    }
    batch.forEach(record -> body.append(record.line()));
    HttpResponse<String> answer =
        calls.post(gateway, "cdata", "&table=ATTLOG&Stamp=9999", body.toString());
    return answer.statusCode() == OK && answer.body().strip().equals("OK:" + batch.size());
  }

  private boolean obey(URI gateway) throws IOException, InterruptedException {
    for (int i = 0; i < MOST_COMMANDS; i++) {
      HttpResponse<String> answer = calls.get(gateway, "getrequest", "");
      if (answer.statusCode() != OK) {
        return false;
      }
      Matcher command = COMMAND.matcher(answer.body().strip());
      if (!command.matches()) {
        return true;
      }
      commands.add(command.group(2));
      Optional<String> result = carryOut(gateway, command.group(2));
      if (fails(Fault.RESULT_LOST)) {
        return false;
      }
      String text = "ID=" + command.group(1) + "&" + result.orElse("Return=-1002&CMD=DATA") + "\n";
      calls.post(gateway, "devicecmd", "", text);
    }
    return true;
  }

  private Optional<String> carryOut(URI gateway, String command)
      throws IOException, InterruptedException {
    if (access) {
      return entries(gateway, command);
    }
    Matcher span = SPAN.matcher(command);
    if (!span.matches()) {
      return Optional.empty();
    }
    LocalDateTime from = LocalDateTime.parse(span.group(2), ZkRecord.TIME);
    LocalDateTime to = LocalDateTime.parse(span.group(3), ZkRecord.TIME);
    List<ZkRecord> asked = memory.stream().filter(record -> record.within(from, to)).toList();
    if (span.group(1).equals("DATA QUERY")) {
      for (int i = 0; i < asked.size(); i += BATCH) {
        upload(gateway, asked.subList(i, Math.min(asked.size(), i + BATCH)));
      }
      return Optional.of("Return=0&CMD=DATA");
    }
    return Optional.of(
        "Return=0&CMD=VERIFY SUM&StartTime=%s&EndTime=%s&AttlogSum=%d"
            .formatted(span.group(2), span.group(3), asked.size()));
  }

  /**
   * Uploads all records if a command asks for them, and returns the reply to it; empty for any
   * other command.
   */
  private Optional<String> entries(URI gateway, String command)
      throws IOException, InterruptedException {
    if (!command.startsWith("DATA QUERY tablename=transaction")) {
      return Optional.empty();
    }
    for (int from = 0; from < memory.size(); from += BATCH) {
      StringBuilder body = new StringBuilder();
      int to = Math.min(memory.size(), from + BATCH);
      for (int i = from; i < to; i++) {
        body.append(memory.get(i).transaction(i + 1));
      }
      String packet = "&type=tabledata&tablename=transaction&count=" + (to - from);
      HttpResponse<String> answer = calls.post(gateway, "querydata", packet, body.toString());
      if (!answer.body().strip().equals("transaction=" + (to - from))) {
        return Optional.empty();
      }
    }
    return Optional.of("Return=" + memory.size() + "&CMD=DATA QUERY");
  }

  private boolean fails(Fault fault) {
    Integer left = faults.getOrDefault(fault, 0);
    if (left > 0) {
      faults.put(fault, left - 1);
    }
    return left > 0;
  }
}
