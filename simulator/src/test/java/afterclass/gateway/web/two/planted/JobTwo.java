package afterclass.gateway.web.two.planted;

import afterclass.gateway.web.one.planted.JobOne;

/** A deliberate violation: a job of the web that depends on another one, which depends on it. */
@SuppressWarnings("unused")
public final class JobTwo {
  JobOne other;
}
