package afterclass.gateway.store.two.planted;

import afterclass.gateway.store.one.planted.StoreOne;

/** A deliberate violation: the other half of a cycle inside the store. */
@SuppressWarnings("unused")
public final class StoreTwo {
  StoreOne neighbour;
}
