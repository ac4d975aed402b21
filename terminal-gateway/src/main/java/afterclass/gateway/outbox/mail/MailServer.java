package afterclass.gateway.outbox.mail;

import afterclass.gateway.protocol.Secret;
import java.time.Duration;

/**
 * The school's mail server.
 *
 * @param host its name or address
 * @param port its port
 * @param encryption how the connection is encrypted
 * @param user name to sign in with; empty if it asks for none
 * @param password password to sign in with
 * @param sender mail address that the mail comes from
 * @param patience longest time to connect, and to wait for each answer; an attempt as a whole may
 *     take three times as long
 */
public record MailServer(
    String host,
    int port,
    Encryption encryption,
    String user,
    Secret password,
    String sender,
    Duration patience) {

  /** How a connection is encrypted. */
  public enum Encryption {
    /** It begins in clear and must be encrypted before anything is said. */
    STARTTLS,
    /** It is encrypted from the first byte. */
    TLS,
    /** It is not encrypted: only for a server on this machine. */
    NONE
  }
}
