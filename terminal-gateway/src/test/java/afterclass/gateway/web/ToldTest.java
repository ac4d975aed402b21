package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.dutylog.DutyLog;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.notice.Choices.By;
import afterclass.gateway.notice.NoticeKind;
import afterclass.gateway.notice.NoticeStore;
import afterclass.gateway.notice.Teller;
import afterclass.gateway.outbox.Letter;
import afterclass.gateway.outbox.Letters;
import afterclass.gateway.outbox.MailAddresses;
import afterclass.gateway.outbox.OutboxStore;
import afterclass.gateway.outbox.SendResult;
import afterclass.gateway.outbox.SendResult.Fault;
import afterclass.gateway.outbox.Sender;
import afterclass.gateway.outbox.Senders;
import afterclass.gateway.outbox.Way;
import afterclass.gateway.outbox.Ways;
import afterclass.gateway.requests.Request;
import afterclass.gateway.requests.RequestKind;
import afterclass.gateway.requests.Requests;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.wire.Bytes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of who is told what, on the page, by mail and in a group, with the whole service. */
class ToldTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Pattern CODE = Pattern.compile("[0-9]{8}");

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final List<String> group = new CopyOnWriteArrayList<>();
  private volatile String answer = "{\"errcode\":0}";
  private final AtomicInteger keys = new AtomicInteger();
  private HttpServer robots;
  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    mail.start();
    robots = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    robots.createContext("/", this::take);
    robots.start();
    Map<String, Object> settings = new HashMap<>();
    settings.put("attendance.address", "https://attendance.school.example/");
    settings.put("attendance.first-day", "2026-11-23");
    settings.put("attendance.mail.host", "127.0.0.1");
    settings.put("attendance.mail.port", mail.getSmtp().getPort());
    settings.put("attendance.mail.encryption", "none");
    settings.put("attendance.mail.sender", "attendance@school.example");
    settings.put("attendance.mail.domains", List.of("school.example"));
    settings.put(
        "attendance.robots.wecom",
        "http://127.0.0.1:" + robots.getAddress().getPort() + "/send?key=THE-KEY");
    office = new Office(folder, false, settings).staffed();
    office.take(ImportKind.STAFF, "staffNo,name", "T1,王老师", "T2,李老师");
    account("li", Role.TEACHER, "T2");
    account("wang", Role.TEACHER, "T1");
    account("zhang", Role.APPROVER, "");
    account("sun", Role.ADMINISTRATOR, "");
    office.day();
  }

  @AfterEach
  void close() {
    office.close();
    robots.stop(0);
    mail.stop();
  }

  private void take(HttpExchange call) throws IOException {
    group.add(JSON.readTree(call.getRequestBody()).get("text").get("content").asText());
    byte[] said = answer.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(200, said.length);
    call.getResponseBody().write(said);
    call.close();
  }

  private void account(String name, Role role, String staff) {
    office
        .gateway()
        .bean(People.class)
        .add(name, name, List.of(role), staff, "correct horse 7", Actor.command());
  }

  private static Actor actor(String name) {
    return new Actor(name, Actor.Way.PAGE, "10.0.0.7");
  }

  /** Signs somebody in at the time that it is by now. */
  private String key(String who) {
    String key = "key-" + who + "-" + keys.incrementAndGet();
    office.session(key, who);
    return key;
  }

  private void clear() {
    try {
      mail.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private void mailTo(String name, NoticeKind... kinds) throws MessagingException, IOException {
    MailAddresses addresses = office.gateway().bean(MailAddresses.class);
    addresses.ask(name + "@school.example", Messages.ZH, actor(name));
    MimeMessage[] got = mail.getReceivedMessages();
    Matcher code = CODE.matcher(String.valueOf(got[got.length - 1].getContent()));
    assertTrue(code.find());
    addresses.confirm(code.group(), actor(name));
    for (NoticeKind kind : kinds) {
      office.gateway().bean(NoticeStore.class).choose(name, kind, By.MAIL, true);
    }
    clear();
  }

  private void tell() {
    office.gateway().bean(Teller.class).tick();
  }

  private int send() {
    return office.gateway().bean(Senders.class).all().stream().mapToInt(Sender::send).sum();
  }

  private List<String> messages(String who) throws Exception {
    JsonNode all = office.ask(key(who), "GET", "/api/messages?lang=zh-CN", "", "").json();
    return StreamSupport.stream(all.get("messages").spliterator(), false)
        .map(line -> line.get("text").asText() + (line.get("ended").asBoolean() ? " (ended)" : ""))
        .toList();
  }

  private List<String> mails() throws Exception {
    List<String> texts = new CopyOnWriteArrayList<>();
    for (MimeMessage each : mail.getReceivedMessages()) {
      texts.add(
          each.getAllRecipients()[0]
              + "\n"
              + String.valueOf(each.getContent()).replace("\r\n", "\n"));
    }
    clear();
    return texts;
  }

  private Request ask(String who, String staff, RequestKind kind, String what) {
    return office
        .gateway()
        .bean(Requests.class)
        .ask(kind, staff, MONDAY, MONDAY, what, "家里有急事", actor(who));
  }

  private void approve(Request request) {
    office.gateway().bean(Requests.class).decide(request.id(), true, "", actor("zhang"), "");
    office.settle();
  }

  @Test
  void everyoneIsToldTheirOwnOnceAndAGroupOnlyCounts() throws Exception {
    mailTo("li", NoticeKind.FORFEIT);
    tell();
    tell();
    assertEquals(List.of("2026-11-23 早读：取消 2 课时。"), messages("li"));
    assertEquals(List.of(), messages("wang"));
    assertEquals(List.of(), messages("zhang"));
    assertEquals(0, send(), "messages gather for five minutes");

    office.passTo("2026-11-24T08:05");
    assertEquals(2, send());
    List<String> mails = mails();
    assertEquals(1, mails.size());
    assertEquals(
        """
        li@school.example
        · 2026-11-23 早读：取消 2 课时。

        请登录查看：https://attendance.school.example/messages
        这是自动发送的邮件，请勿回复。接收哪些消息可在“消息”页设置。
        """
            .strip(),
        mails.get(0).strip());
    assertEquals(
        List.of("课后服务考勤消息：\n课时取消：2 条\n请登录查看：https://attendance.school.example/messages"), group);

    // The same facts once more: the day is judged again, and nobody is told again.
    office.take(ImportKind.SIGN_IN, "date,staffNo,signed", "2026-11-23,T2,no");
    office.take(ImportKind.SIGN_IN, "date,staffNo,signed", "2026-11-23,T2,yes");
    office.passTo("2026-11-24T10:00");
    tell();
    assertEquals(0, send());
    assertEquals(1, messages("li").size());
  }

  @Test
  void whatIsReversedBeforeTheDigestIsNotToldAndAfterItIsToldAsReversed() throws Exception {
    mailTo("li", NoticeKind.FORFEIT, NoticeKind.ANSWER);
    tell();
    approve(ask("li", "T2", RequestKind.MADE_UP, "07:05"));
    tell();
    assertEquals(List.of("李老师 的补卡（2026-11-23）：已同意。"), messages("li"));
    office.passTo("2026-11-24T08:10");
    assertEquals(2, send());
    assertFalse(mails().get(0).contains("取消"));
    assertTrue(group.get(0).contains("课时取消：1 条"), group::toString);

    // The make-up punch is taken back, the forfeit is mailed, and leave reverses it.
    office.take(
        ImportKind.MADE_UP, "date,staffNo,time,action,reason", "2026-11-23,T2,07:05,clear,看错了");
    office.settle();
    tell();
    office.passTo("2026-11-24T09:30");
    send();
    assertTrue(mails().get(0).contains("2026-11-23 早读：取消 2 课时。"));
    office.take(ImportKind.LEAVE, "staffNo,from,to,covers", "T2,2026-11-23,2026-11-23,*");
    office.settle();
    tell();
    office.passTo("2026-11-24T11:00");
    send();
    assertTrue(mails().get(0).contains("2026-11-23 早读：取消的 2 课时已冲销。"));
    assertTrue(group.get(group.size() - 1).contains("课时取消：1 条已不再有效"), group::toString);
  }

  @Test
  void anApproverHearsOfWhatTheyMayDecideUntilItIsDecided() throws Exception {
    mailTo("zhang", NoticeKind.REQUEST);
    mailTo("li", NoticeKind.ANSWER);
    tell();
    Request first = ask("li", "T2", RequestKind.LEAVE, "tutoring");
    Request own = ask("zhang", "T1", RequestKind.LEAVE, "tutoring");
    tell();
    assertEquals(List.of("李老师 的请假（2026-11-23），待您审批。"), messages("zhang"));
    assertTrue(messages("sun").size() >= 2, "an administrator may approve both");
    office.passTo("2026-11-24T08:05");
    send();
    String told = mails().get(0);
    assertTrue(told.contains("李老师 的请假（2026-11-23），待您审批。"), told);
    assertFalse(told.contains("急事"), "a reason may be private");
    approve(first);
    tell();
    assertTrue(messages("li").contains("李老师 的请假（2026-11-23）：已同意。"));
    assertEquals(List.of(), messages("zhang"), "decided, and never read");
    office.gateway().bean(Requests.class).withdraw(own.id(), actor("zhang"));
    tell();
    assertTrue(messages("sun").stream().noneMatch(text -> text.contains("待您审批")));
  }

  @Test
  void theNextDaysDutyIsToldInTheEveningAndItsChangesToo() throws Exception {
    office.take(ImportKind.ROSTER, "staffNo,weekday,service,from", "T1,3,tutoring,2026-09-01");
    tell();
    assertEquals(List.of(), messages("wang"));
    office.passTo("2026-11-24T18:00");
    tell();
    tell();
    assertEquals(1, messages("wang").size());
    assertTrue(messages("wang").get(0).startsWith("2026-11-25 有服务时段："));
    office.take(ImportKind.LEAVE, "staffNo,from,to,covers", "T1,2026-11-25,2026-11-25,*");
    tell();
    assertEquals(List.of(), messages("wang"), "nobody had read it");
  }

  @Test
  void aTimeClockThatFellBehindIsToldToAdministratorsUntilItIsBack() throws Exception {
    OutageLog outages = office.gateway().bean(OutageLog.class);
    Terminal gate =
        office.gateway().bean(TerminalDirectory.class).find("school", "gate").orElseThrow();
    outages.down(gate, Instant.parse("2026-11-24T00:00:00Z"), "no message");
    office.passTo("2026-11-24T08:09");
    tell();
    assertEquals(List.of(), of("sun", "考勤机"));
    office.passTo("2026-11-24T08:10");
    tell();
    tell();
    List<String> told = List.of("考勤机 gate 自 2026-11-24 08:00 起未连上，可能还有打卡未传。");
    assertEquals(told, of("sun", "考勤机"));
    assertEquals(List.of(), of("zhang", "考勤机"));
    send();
    outages.up(gate, Instant.parse("2026-11-24T00:11:00Z"), true);
    tell();
    assertEquals(List.of(), of("sun", "考勤机"), "it came back before anyone read of it");
  }

  private List<String> of(String who, String part) throws Exception {
    return messages(who).stream().filter(text -> text.contains(part)).toList();
  }

  @Test
  void anUrgentEntryOfTheDutyLogGoesToTheLeadersAtOnce() throws Exception {
    mailTo("zhang", NoticeKind.LOG);
    DutyLog.Writer writer = new DutyLog.Writer("T2", true, actor("li"));
    DutyLog log = office.gateway().bean(DutyLog.class);
    log.write(MONDAY, "tutoring", false, "一切正常", writer);
    log.write(MONDAY, "tutoring", true, "学生摔倒\n已送医", writer);
    tell();
    tell();
    assertEquals(1, of("zhang", "学生摔倒 已送医").size());
    assertEquals(List.of(), of("li", "学生"));
    assertEquals(2, send());
    assertTrue(mails().get(0).contains("学生摔倒 已送医"));
    assertTrue(group.get(0).contains("紧急值班记录：1 条"), group::toString);
    assertFalse(group.get(0).contains("学生"), group::toString);
  }

  @Test
  void whatAGroupRefusesIsTriedAgainUpToABoundAndThenByHand() throws Exception {
    answer = "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
    tell();
    office.passTo("2026-11-24T08:05");
    assertEquals(0, send());
    assertEquals(0, send());
    assertEquals(1, group.size(), "a failed attempt is not repeated at once");
    JsonNode waiting = office.ask(key("sun"), "GET", "/api/messages/outbox", "", "").json();
    assertEquals(2, waiting.get("ways").get(1).get("failing").asInt());
    LocalDate day = LocalDate.of(2026, 11, 24);
    for (int hour = 9; hour < 70; hour++) {
      office.passTo(day.plusDays(hour / 24) + "T%02d:30".formatted(hour % 24));
      send();
    }
    assertEquals(50, group.size());
    JsonNode dead = office.ask(key("sun"), "GET", "/api/messages/outbox", "", "").json();
    assertEquals(
        "refused: 93000 invalid webhook url",
        dead.get("undeliverable").get(0).get("reason").asText());
    HttpResponse<byte[]> page = page("sun");
    assertTrue(Office.text(page).contains("invalid webhook url"));
    assertFalse(Office.text(page).contains("THE-KEY"));
    answer = "{\"errcode\":0}";
    assertEquals(303, form("sun", "/messages/again", "id=0"));
    assertEquals(1, send());
    assertEquals(51, group.size());
  }

  private HttpResponse<byte[]> page(String who) throws Exception {
    return office.get(
        "/messages",
        "Cookie",
        "attendance-session=" + key(who),
        "Accept",
        "text/html",
        "Accept-Language",
        "zh-CN");
  }

  @Test
  void thePageShowsTheCountTakesChoicesAndSendsATest() throws Exception {
    tell();
    String page = Office.text(page("li"));
    assertTrue(page.contains("2026-11-23 早读：取消 2 课时。"), page);
    assertTrue(page.contains("未读消息 1 条"), page);
    assertTrue(page.contains("<span class=\"badge bg-red-lt\">1"), "the menu counts too");
    assertFalse(page.contains("发送测试消息"));
    assertEquals(303, form("li", "/messages/choices", "page=answer"));
    assertEquals(List.of(), messages("li"));
    assertEquals(303, form("li", "/messages/choices", "page=forfeit"));
    assertEquals(303, form("li", "/messages/read", "upTo=99"));
    assertFalse(Office.text(page("li")).contains("未读消息"));
    assertEquals(403, form("li", "/messages/test", "way=wecom"));
    assertEquals(303, form("sun", "/messages/test", "way=wecom"));
    assertTrue(group.get(0).startsWith("这是课后服务考勤的测试消息"));
    assertEquals(422, form("sun", "/messages/test", "way=mail"));
    assertEquals(422, form("sun", "/messages/test", "way=pigeon"));
  }

  @Test
  void theMenuCountsNoMessageThatAsksNothing() throws Exception {
    Terminal gate = office.gateway().bean(TerminalDirectory.class).all().get(0);
    OutageLog outages = office.gateway().bean(OutageLog.class);
    outages.down(gate, Instant.parse("2026-11-22T22:30:00Z"), "line gone");
    outages.up(gate, Instant.parse("2026-11-23T09:30:00Z"), false);
    office.settle();
    tell();
    for (String who : List.of("li", "sun")) {
      String page = Office.text(page(who));
      assertTrue(page.contains("class=\"unread-count\""), page);
      assertEquals(0, counted(page, "/messages"), page);
    }
    assertEquals(2, counted(Office.text(page("sun")), "/held"), "the days on hold of T2 and T3");
  }

  /** Returns the number beside a page in the menu. */
  private static int counted(String page, String path) {
    String link = page.substring(page.indexOf("<a class=\"nav-link\" href=\"" + path + "\""));
    Matcher number =
        Pattern.compile("badge bg-red-lt\">(\\d+)")
            .matcher(link.substring(0, link.indexOf("</a>")));
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  private int form(String who, String path, String fields) throws Exception {
    String key = key(who);
    String form = "csrfToken=" + Forms.token(key) + "&" + fields;
    return office.form(key, path, form).statusCode();
  }

  private static String code(Runnable asks) {
    return assertThrows(ProblemException.class, asks::run).code();
  }

  @Test
  void nobodyHasTheServiceWriteToStrangers() throws Exception {
    MailAddresses addresses = office.gateway().bean(MailAddresses.class);
    Actor li = actor("li");
    assertEquals("mail-domain", code(() -> addresses.ask("x@evil.example", Messages.ZH, li)));
    assertEquals("mail-address", code(() -> addresses.ask("x@a\nBcc: y@b", Messages.ZH, li)));
    for (int i = 0; i < 5; i++) {
      addresses.ask("other@school.example", Messages.EN, li);
    }
    assertEquals("mail-codes", code(() -> addresses.ask("li@school.example", Messages.ZH, li)));
    clear();
    for (int i = 0; i < 6; i++) {
      assertEquals("mail-code", code(() -> addresses.confirm("00000000x", li)));
    }
    office.gateway().bean(NoticeStore.class).choose("li", NoticeKind.FORFEIT, By.MAIL, true);
    tell();
    office.passTo("2026-11-24T09:00");
    send();
    assertEquals(List.of(), mails());
    addresses.forget(li);
    assertTrue(addresses.of("li").isEmpty());
    assertEquals("mail-codes", code(() -> addresses.ask("li@school.example", Messages.ZH, li)));
  }

  private MailAddresses through(Fault fault, AtomicInteger number) {
    return new MailAddresses(
        office.gateway().bean(OutboxStore.class),
        new Ways(List.of(new Refusing(fault))),
        office.gateway().bean(Letters.class),
        List.of(),
        office.gateway().bean(AuditTrail.class),
        count -> Bytes.copyOf(new byte[] {0, 0, 0, (byte) number.incrementAndGet()}),
        office.gateway().bean(InstantSource.class));
  }

  /** A mail server that takes or refuses everything. */
  private record Refusing(Fault fault) implements Way {
    @Override
    public String name() {
      return MAIL;
    }

    @Override
    public SendResult send(Letter letter) {
      return SendResult.of(fault, "");
    }
  }

  @Test
  void anAddressStaysInForceUntilTheCodeOfTheNextIsEntered() throws Exception {
    mailTo("li");
    Actor li = actor("li");
    AtomicInteger number = new AtomicInteger();
    MailAddresses refused = through(Fault.UNREACHABLE, number);
    for (int i = 0; i < 7; i++) {
      assertEquals("mail-not-sent", code(() -> refused.ask("typo@b.example", Messages.ZH, li)));
    }
    assertEquals("li@school.example true ", address("li"));
    assertEquals("mail-code", code(() -> refused.confirm("00000007", li)));
    MailAddresses taken = through(Fault.NONE, number);
    taken.ask("new@school.example", Messages.ZH, li);
    assertEquals("li@school.example true new@school.example", address("li"));
    String page = Office.text(office.get("/messages", "Cookie", "attendance-session=" + key("li")));
    assertTrue(page.contains("邮件仍发到 li@school.example。"), page);
    assertEquals("mail-not-sent", code(() -> refused.ask("typo@b.example", Messages.ZH, li)));
    assertEquals("li@school.example true new@school.example", address("li"));
    taken.confirm("00000008", li);
    assertEquals("new@school.example true ", address("li"));
    for (int i = 0; i < 3; i++) {
      taken.ask("other@school.example", Messages.ZH, li);
    }
    assertEquals("mail-codes", code(() -> taken.ask("other@school.example", Messages.ZH, li)));
    assertEquals("new@school.example true other@school.example", address("li"));
  }

  private String address(String who) throws Exception {
    JsonNode mail = office.ask(key(who), "GET", "/api/messages/address", "", "").json();
    return String.join(
        " ",
        mail.get("email").asText(),
        mail.get("confirmed").asText(),
        mail.path("waiting").asText());
  }
}
