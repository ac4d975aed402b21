package afterclass.gateway.outbox.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.outbox.Letter;
import afterclass.gateway.outbox.SendResult;
import afterclass.gateway.outbox.SendResult.Fault;
import afterclass.gateway.outbox.mail.MailServer.Encryption;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.wire.Bytes;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of mail against a mail server. */
class SmtpMailTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Letter LETTER =
      new Letter("mail-1-2", "li@school.example", "考勤消息 2 条", "· 2026-11-23 早读\n· 第二条\n");

  private final GreenMail mail =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
          });

  @BeforeEach
  void open() {
    mail.start();
  }

  @AfterEach
  void close() {
    mail.stop();
  }

  private static SmtpMail brief(int port) {
    return new SmtpMail(
        new MailServer(
            "127.0.0.1",
            port,
            Encryption.NONE,
            "",
            new Secret(Bytes.empty()),
            "attendance@school.example",
            Duration.ofMillis(300)),
        InstantSource.fixed(NOW));
  }

  private static SmtpMail way(int port, Encryption encryption, String user, String password) {
    return new SmtpMail(
        new MailServer(
            "127.0.0.1",
            port,
            encryption,
            user,
            new Secret(Bytes.ofUtf8(password)),
            "attendance@school.example",
            Duration.ofSeconds(10)),
        InstantSource.fixed(NOW));
  }

  private SendResult send(Encryption encryption, String user, String password) {
    return way(mail.getSmtp().getPort(), encryption, user, password).send(LETTER);
  }

  @Test
  void aLetterArrivesWithItsChineseTextAndANumberThatStays() throws Exception {
    assertEquals(SendResult.sent(), send(Encryption.NONE, "", ""));
    assertEquals(SendResult.sent(), send(Encryption.NONE, "", ""));
    MimeMessage[] got = mail.getReceivedMessages();
    assertEquals("考勤消息 2 条", got[0].getSubject());
    assertEquals(
        "· 2026-11-23 早读\n· 第二条",
        String.valueOf(got[0].getContent()).replace("\r\n", "\n").strip());
    assertEquals("attendance@school.example", String.valueOf(got[0].getFrom()[0]));
    assertEquals("auto-generated", got[0].getHeader("Auto-Submitted")[0]);
    assertEquals(NOW, got[0].getSentDate().toInstant());
    assertEquals(got[0].getMessageID(), got[1].getMessageID());
  }

  @Test
  void aWrongPasswordIsSaidAndNotShown() {
    mail.setUser("attendance@school.example", "office", "right");
    assertEquals(SendResult.sent(), send(Encryption.NONE, "office", "right"));
    SendResult refused = send(Encryption.NONE, "office", "wrong-secret");
    assertEquals(Fault.SIGN_IN, refused.fault());
    assertTrue(!refused.toString().contains("wrong-secret"), refused.toString());
  }

  @Test
  void aPasswordThatTheServerRepeatsIsNotShown() throws Exception {
    ExecutorService sender = Executors.newSingleThreadExecutor();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      SmtpMail way = way(server.getLocalPort(), Encryption.NONE, "office", "open-sesame");
      Future<SendResult> sent = sender.submit(() -> way.send(LETTER));
      try (Socket one = server.accept();
          BufferedReader heard =
              new BufferedReader(
                  new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8))) {
        answer(one, "220 x");
        assertTrue(heard.readLine().startsWith("EHLO"));
        answer(one, "250-x\r\n250 AUTH PLAIN");
        String asked = heard.readLine();
        answer(one, "535 open-sesame is wrong: " + asked);
        SendResult result = sent.get(10, TimeUnit.SECONDS);
        assertEquals(Fault.SIGN_IN, result.fault(), result.detail());
        assertTrue(result.detail().contains("*** is wrong: AUTH PLAIN ***"), result.detail());
      }
    } finally {
      sender.shutdownNow();
    }
  }

  private static void answer(Socket to, String line) throws IOException {
    to.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void aServerThatDoesNotEncryptGetsNothing() {
    assertEquals(Fault.CERTIFICATE, send(Encryption.STARTTLS, "", "").fault());
    assertEquals(0, mail.getReceivedMessages().length);
  }

  @Test
  void aCertificateThatNobodySignedIsNotTrusted() {
    SendResult result = way(mail.getSmtps().getPort(), Encryption.TLS, "", "").send(LETTER);
    assertEquals(Fault.CERTIFICATE, result.fault(), result.detail());
    assertEquals(0, mail.getReceivedMessages().length);
  }

  @Test
  void aDeadOrSilentServerIsNotWaitedForLong() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
      SendResult result = brief(free).send(LETTER);
      assertEquals(Fault.TIMEOUT, result.fault(), result.detail());
    }
    assertEquals(Fault.UNREACHABLE, way(free, Encryption.NONE, "", "").send(LETTER).fault());
  }

  /** Each byte comes in time, so only a limit of the whole attempt ends it. */
  @Test
  void aServerThatAnswersByteByByteIsNotWaitedForLong() throws Exception {
    ScheduledExecutorService bytes = Executors.newSingleThreadScheduledExecutor();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Future<SendResult> sent = bytes.submit(() -> brief(server.getLocalPort()).send(LETTER));
      try (Socket one = server.accept()) {
        CountDownLatch most = new CountDownLatch(200);
        ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
        try {
          ScheduledFuture<?> dripping =
              drip.scheduleAtFixedRate(() -> drop(one, most), 0, 50, TimeUnit.MILLISECONDS);
          assertThrows(ExecutionException.class, dripping::get);
        } finally {
          drip.shutdownNow();
        }
        assertTrue(most.getCount() > 0, "the connection was not closed");
      }
      assertEquals(Fault.TIMEOUT, sent.get(10, TimeUnit.SECONDS).fault());
    } finally {
      bytes.shutdownNow();
    }
  }

  private static void drop(Socket to, CountDownLatch most) {
    try {
      most.countDown();
      if (most.getCount() == 0) {
        throw new IOException("nobody closed the connection");
      }
      to.getOutputStream().write('2');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws Exception {
    ExecutorService sender = Executors.newSingleThreadExecutor();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      SmtpMail way = way(server.getLocalPort(), Encryption.NONE, "", "");
      Future<SendResult> sent = sender.submit(() -> way.send(LETTER));
      try (Socket one = server.accept()) {
        byte[] flood = "2".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> flood(one, flood));
      }
      SendResult result = sent.get(10, TimeUnit.SECONDS);
      assertEquals(Fault.UNREACHABLE, result.fault(), result.detail());
    } finally {
      sender.shutdownNow();
    }
  }

  private static void flood(Socket to, byte[] flood) throws IOException {
    for (int i = 0; i < 64; i++) {
      to.getOutputStream().write(flood);
    }
  }

  @Test
  void nothingInALetterBecomesAHeader() throws Exception {
    Letter sly = new Letter("1", "li@school.example", "hallo\r\nBcc: x@y.example", "text");
    SmtpMail way = way(mail.getSmtp().getPort(), Encryption.NONE, "", "");
    assertTrue(way.send(sly).ok());
    assertEquals(1, mail.getReceivedMessages().length);
    assertTrue(GreenMailUtil.getHeaders(mail.getReceivedMessages()[0]).contains("hallo"));
    assertEquals(null, mail.getReceivedMessages()[0].getHeader("Bcc"));
  }
}
