package afterclass.gateway.store.one.planted;

import afterclass.gateway.store.two.planted.StoreTwo;

/** A deliberate violation: one half of a cycle inside the store. */
@SuppressWarnings("unused")
public final class StoreOne {
  StoreTwo neighbour;
}
