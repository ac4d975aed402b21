package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.PlainText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The passwords that an administrator makes for others and hands over on paper: random, shown once,
 * and good for nothing but being replaced.
 */
@Singleton
public final class FirstPasswords {
  private static final int LONGEST_DISPLAY = 60;
  private static final int LONGEST_NUMBER = 40;

  /** Prefix of the name of an account whose staff number cannot be a name, such as a lone digit. */
  private static final String PREFIX = "t";

  private final People people;
  private final PeopleStore store;

  FirstPasswords(People people, PeopleStore store) {
    this.people = people;
    this.store = store;
  }

  /**
   * What is handed to a person.
   *
   * @param account the account
   * @param password its first password, in clear; it is nowhere else
   */
  public record Slip(Account account, String password) {}

  /**
   * A staff member who gets an account.
   *
   * @param staff staff number
   * @param name name
   */
  public record Newcomer(String staff, String name) {}

  /**
   * A password with its hash.
   *
   * @param text the password
   * @param hash hash to store
   */
  private record Made(String text, String hash) {}

  private Made make() {
    String text = Keys.readable();
    return new Made(text, people.passwords().hashRandom(text));
  }

  /** Adds an account, like {@link People#add}. */
  public Slip add(String name, String display, List<Role> roles, String staff, Actor by) {
    Made made = make();
    return new Slip(
        people.addFirstPassword(name, display, roles, staff, made.hash(), by), made.text());
  }

  /**
   * Adds a teacher's account for each staff member who has none at that moment, all or none; the
   * name is the staff number. Of two at the same time, such as a form sent twice, one adds it.
   */
  public List<Slip> addTeachers(List<Newcomer> newcomers, Actor by) {
    // Made before the transaction, so that hashing does not keep the store from others.
    List<Made> made = newcomers.stream().map(one -> make()).toList();
    return store.inTransaction(
        () -> {
          Set<String> taken = new HashSet<>();
          Set<String> with = new HashSet<>();
          for (Account account : people.accounts()) {
            taken.add(account.name());
            with.add(account.staff());
          }
          List<Slip> slips = new ArrayList<>();
          for (int i = 0; i < newcomers.size(); i++) {
            if (with.add(newcomers.get(i).staff())) {
              slips.add(addTeacher(newcomers.get(i), made.get(i), taken, by));
            }
          }
          return slips;
        });
  }

  private Slip addTeacher(Newcomer one, Made made, Set<String> taken, Actor by) {
    String name = freeName(one.staff(), taken);
    taken.add(name);
    List<Role> roles = List.of(Role.TEACHER);
    return new Slip(
        people.addFirstPassword(name, shown(one), roles, one.staff(), made.hash(), by),
        made.text());
  }

  private static String shown(Newcomer one) {
    String name = one.name().isBlank() ? one.staff() : one.name();
    return PlainText.cut(name, LONGEST_DISPLAY);
  }

  /** Returns a free name for signing in, as near to a staff number as it can be. */
  private static String freeName(String staff, Set<String> taken) {
    String number = staff.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._@-]", "");
    String plain = number.substring(0, Math.min(LONGEST_NUMBER, number.length()));
    return Stream.concat(
            Stream.of(plain, PREFIX + plain),
            Stream.iterate(1, more -> more + 1).map(more -> PREFIX + plain + "-" + more))
        .filter(People::possibleName)
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }

  /** Replaces the password of an account by a new first one, and ends its sessions and tokens. */
  public Slip renew(String name, Actor by) {
    Made made = make();
    people.firstPassword(name, made.hash(), by);
    return new Slip(people.existing(name), made.text());
  }
}
