package afterclass.gateway.outbox.mail;

import afterclass.gateway.outbox.Blanks;
import afterclass.gateway.outbox.Letter;
import afterclass.gateway.outbox.SendResult;
import afterclass.gateway.outbox.SendResult.Fault;
import afterclass.gateway.outbox.Way;
import afterclass.gateway.outbox.mail.MailServer.Encryption;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mail through the school's server by SMTP; its certificate and name are checked. An attempt is
 * bounded as a whole: a server that sends its answers byte by byte is not waited for any longer.
 */
public final class SmtpMail implements Way {
  private static final int PERMANENT = 500;

  /**
   * Longest time of an attempt, as a multiple of the longest time for one answer: an attempt has
   * about eight answers, of which few are slow.
   */
  private static final int SLOW_ANSWERS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);
  private static final Base64.Encoder BASE64 = Base64.getEncoder();
  private static final String ON = "true";
  private static final String OFF = "false";

  private final MailServer server;
  private final InstantSource clock;

  /** Creates the way through a server. */
  public SmtpMail(MailServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  private Properties properties(BoundedSockets sockets) {
    String patience = String.valueOf(server.patience().toMillis());
    Properties all = new Properties();
    all.setProperty("mail.transport.protocol", "smtp");
    all.setProperty("mail.smtp.host", server.host());
    all.setProperty("mail.smtp.port", String.valueOf(server.port()));
    all.setProperty("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
    all.setProperty("mail.smtp.connectiontimeout", patience);
    all.setProperty("mail.smtp.timeout", patience);
    all.setProperty("mail.smtp.writetimeout", patience);
    all.put("mail.smtp.socketFactory", sockets);
    all.setProperty("mail.smtp.socketFactory.fallback", OFF);
    // The mail is taken by then, so the answer to the farewell does not matter.
    all.setProperty("mail.smtp.quitwait", OFF);
    all.setProperty("mail.smtp.ssl.checkserveridentity", ON);
    all.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    if (server.encryption() == Encryption.TLS) {
      all.setProperty("mail.smtp.ssl.enable", ON);
    } else if (server.encryption() == Encryption.STARTTLS) {
      all.setProperty("mail.smtp.starttls.enable", ON);
      all.setProperty("mail.smtp.starttls.required", ON);
    }
    return all;
  }

  @Override
  public String name() {
    return MAIL;
  }

  @Override
  public SendResult send(Letter letter) {
    Duration limit = server.patience().multipliedBy(SLOW_ANSWERS);
    BoundedSockets sockets = new BoundedSockets();
    FutureTask<SendResult> attempt = new FutureTask<>(() -> attempt(letter, sockets));
    Thread worker = new Thread(attempt, "mail-attempt");
    worker.setDaemon(true);
    worker.start();
    try {
      return attempt.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return SendResult.of(Fault.TIMEOUT, "");
    } catch (ExecutionException e) {
      throw new IllegalStateException("the mail could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SendResult.of(Fault.UNREACHABLE, "");
    } finally {
      close(sockets);
    }
  }

  private static void close(BoundedSockets sockets) {
    try {
      sockets.close();
    } catch (IOException e) {
      LOG.debug("a connection to the mail server could not be closed", e);
    }
  }

  private SendResult attempt(Letter letter, BoundedSockets sockets) {
    Session session = Session.getInstance(properties(sockets));
    boolean taken = false;
    try {
      MimeMessage mail = mail(letter, session);
      mail.saveChanges();
      try (Transport transport = session.getTransport()) {
        if (server.user().isEmpty()) {
          transport.connect();
        } else {
          transport.connect(server.user(), server.password().text());
        }
        transport.sendMessage(mail, mail.getAllRecipients());
        taken = true;
      }
      return SendResult.sent();
    } catch (MessagingException e) {
      // What fails after the mail was taken must not have it sent again.
      return taken ? SendResult.sent() : result(e);
    }
  }

  private MimeMessage mail(Letter letter, Session session) throws MessagingException {
    MimeMessage mail = new Numbered(session, letter.id(), server.sender());
    mail.setFrom(new InternetAddress(server.sender(), true));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    mail.setText(letter.text(), StandardCharsets.UTF_8.name());
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  /**
   * A mail whose id stays the same when it is sent again, so that receivers may drop the second.
   */
  private static final class Numbered extends MimeMessage {
    private final String number;

    Numbered(Session session, String id, String sender) {
      super(session);
      this.number = "<" + id + "." + sender + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }

  private SendResult result(MessagingException failed) {
    for (Exception e = failed; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException address) {
        return address.getReturnCode() >= PERMANENT
            ? SendResult.of(Fault.ADDRESS, said(address))
            : SendResult.of(Fault.REFUSED, said(address));
      }
      if (e instanceof AuthenticationFailedException) {
        return SendResult.of(Fault.SIGN_IN, said(e));
      }
      if (e instanceof SMTPSendFailedException) {
        return SendResult.of(Fault.REFUSED, said(e));
      }
      if (e instanceof SSLException || said(e).toUpperCase(Locale.ROOT).contains("STARTTLS")) {
        return SendResult.of(Fault.CERTIFICATE, said(e));
      }
      if (e instanceof SocketTimeoutException) {
        return SendResult.of(Fault.TIMEOUT, "");
      }
    }
    boolean broken = failed instanceof MailConnectException || has(failed, IOException.class);
    return SendResult.of(broken ? Fault.UNREACHABLE : Fault.REFUSED, said(failed));
  }

  private static boolean has(Exception failed, Class<? extends Exception> type) {
    for (Exception e = failed; e != null; e = next(e)) {
      if (type.isInstance(e)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Exception next(Exception e) {
    if (e instanceof MessagingException mail && mail.getNextException() != null) {
      return mail.getNextException();
    }
    return e.getCause() instanceof Exception cause ? cause : null;
  }

  /** Returns what a server said, without the password, which it might repeat. */
  private String said(Exception e) {
    String password = server.password().text();
    String plain = server.user() + "\0" + server.user() + "\0" + password;
    return new Blanks(
            List.of(
                password,
                BASE64.encodeToString(plain.getBytes(StandardCharsets.UTF_8)),
                BASE64.encodeToString(password.getBytes(StandardCharsets.UTF_8))))
        .in(String.valueOf(e.getMessage()));
  }
}
