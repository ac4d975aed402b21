package afterclass.gateway.days;

/** The points between which a crash must do no harm; tests break off here. */
interface Steps {

  /** Nobody breaks off. */
  Steps NONE = step -> {};

  /** Called at each point, by its name. */
  void reached(String step);
}
