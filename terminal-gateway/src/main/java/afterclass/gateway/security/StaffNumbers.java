package afterclass.gateway.security;

/** The staff numbers that exist, as far as accounts need to know them. */
@FunctionalInterface
public interface StaffNumbers {

  /** Returns whether a staff member with this number exists. */
  boolean known(String no);
}
