package afterclass.gateway.nest.planted.egg;

import afterclass.gateway.nest.planted.Nest;

/**
 * A deliberate violation: a sub-package that depends on its parent package, which depends on it.
 */
@SuppressWarnings("unused")
public final class Egg {
  Nest nest;
}
