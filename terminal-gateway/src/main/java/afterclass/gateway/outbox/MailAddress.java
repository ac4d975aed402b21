package afterclass.gateway.outbox;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a person gets mail.
 *
 * @param account name of the account
 * @param email the address
 * @param language language of the mail, as {@code zh-CN}
 * @param confirmedAt when the code was entered, or {@code null} before that
 * @param codeHash SHA-256 of the code that was sent there
 * @param codeAt when the last code was sent
 * @param codes how many codes were sent on the day of the last one
 * @param tries how many wrong codes were entered since
 */
public record MailAddress(
    String account,
    String email,
    String language,
    @Nullable Instant confirmedAt,
    Bytes codeHash,
    Instant codeAt,
    int codes,
    int tries) {

  /** Returns whether the person proved that they read mail there. */
  public boolean confirmed() {
    return confirmedAt != null;
  }

  /** Returns the address after a wrong code. */
  MailAddress tried() {
    return new MailAddress(
        account, email, language, confirmedAt, codeHash, codeAt, codes, tries + 1);
  }

  /** Returns the address after the right code. */
  MailAddress confirmed(Instant at) {
    return new MailAddress(account, email, language, at, codeHash, codeAt, codes, 0);
  }

  /** Returns what is left of an address that is forgotten: how many codes were sent today. */
  MailAddress emptied() {
    return new MailAddress(account, "", language, null, Bytes.empty(), codeAt, codes, 0);
  }
}
