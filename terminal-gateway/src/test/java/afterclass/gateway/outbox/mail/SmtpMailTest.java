package afterclass.gateway.outbox.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
      MailServer silent =
          new MailServer(
              "127.0.0.1",
              free,
              Encryption.NONE,
              "",
              new Secret(Bytes.empty()),
              "attendance@school.example",
              Duration.ofMillis(300));
      SendResult result = new SmtpMail(silent, InstantSource.fixed(NOW)).send(LETTER);
      assertEquals(Fault.TIMEOUT, result.fault(), result.detail());
    }
    assertEquals(Fault.UNREACHABLE, way(free, Encryption.NONE, "", "").send(LETTER).fault());
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
