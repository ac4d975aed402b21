package afterclass.gateway.nest.planted;

import afterclass.gateway.nest.planted.egg.Egg;

/** Breaks on purpose: a package that sees its own sub-package, which sees it. */
@SuppressWarnings("unused")
public final class Nest {
  Egg egg;
}
