package afterclass.gateway.nest.planted;

import afterclass.gateway.nest.planted.egg.Egg;

/** A deliberate violation: a package that depends on its own sub-package, which depends on it. */
@SuppressWarnings("unused")
public final class Nest {
  Egg egg;
}
