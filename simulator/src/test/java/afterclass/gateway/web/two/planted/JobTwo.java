package afterclass.gateway.web.two.planted;

import afterclass.gateway.web.one.planted.JobOne;

/** Breaks on purpose: a job of the web that sees another one, which sees it. */
@SuppressWarnings("unused")
public final class JobTwo {
  JobOne other;
}
