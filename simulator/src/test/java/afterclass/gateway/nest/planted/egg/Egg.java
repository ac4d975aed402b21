package afterclass.gateway.nest.planted.egg;

import afterclass.gateway.nest.planted.Nest;

/** Breaks on purpose: a sub-package that sees the package above it, which sees it. */
@SuppressWarnings("unused")
public final class Egg {
  Nest nest;
}
