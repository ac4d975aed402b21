package afterclass.gateway.store.two.planted;

import afterclass.gateway.store.one.planted.StoreOne;

/** Breaks on purpose: one half of a circle inside the store. */
@SuppressWarnings("unused")
public final class StoreTwo {
  StoreOne neighbour;
}
