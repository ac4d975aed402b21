package afterclass.gateway.outbox;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a person gets mail, and where they want to get it.
 *
 * @param account name of the account
 * @param email the confirmed address; empty for none
 * @param language language of the mail, as {@code zh-CN}
 * @param confirmedAt when its code was entered; {@code null} without a confirmed address
 * @param waiting the address that waits for its code; empty for none
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
    String waiting,
    Bytes codeHash,
    Instant codeAt,
    int codes,
    int tries) {

  /** Returns the beginning of a person without an address. */
  static MailAddress none(String account) {
    return new MailAddress(account, "", "", null, "", Bytes.empty(), Instant.EPOCH, 0, 0);
  }

  /** Returns whether the person proved that they read mail at an address. */
  public boolean confirmed() {
    return confirmedAt != null;
  }

  /** Returns whether an address waits for its code. */
  public boolean awaited() {
    return !waiting.isEmpty();
  }

  /** Returns the confirmed address, without one the address that waits. */
  public String shown() {
    return confirmed() ? email : waiting;
  }

  /** Returns this with an address that waits for a code; the confirmed one stays in force. */
  MailAddress asked(String address, String tag, Bytes hash, Instant at, int sent) {
    return new MailAddress(account, email, tag, confirmedAt, address, hash, at, sent, 0);
  }

  /** Returns this after a wrong code. */
  MailAddress tried() {
    return new MailAddress(
        account, email, language, confirmedAt, waiting, codeHash, codeAt, codes, tries + 1);
  }

  /** Returns this after the right code: the address that waited is the one in force. */
  MailAddress confirmed(Instant at) {
    return new MailAddress(account, waiting, language, at, "", Bytes.empty(), codeAt, codes, 0);
  }

  /** Returns this with another number of codes. */
  MailAddress withCodes(int number) {
    return new MailAddress(
        account, email, language, confirmedAt, waiting, codeHash, codeAt, number, tries);
  }

  /** Returns what is left when all is forgotten: how many codes were sent today. */
  MailAddress emptied() {
    return new MailAddress(account, "", language, null, "", Bytes.empty(), codeAt, codes, 0);
  }
}
