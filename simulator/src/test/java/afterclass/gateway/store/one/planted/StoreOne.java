package afterclass.gateway.store.one.planted;

import afterclass.gateway.store.two.planted.StoreTwo;

/** Breaks on purpose: one half of a circle inside the store. */
@SuppressWarnings("unused")
public final class StoreOne {
  StoreTwo neighbour;
}
