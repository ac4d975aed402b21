package afterclass.gateway.web.form.planted;

import afterclass.gateway.web.one.planted.JobOne;

/** Breaks on purpose: what the jobs of the web share that sees one of them. */
@SuppressWarnings("unused")
public final class FormOfJob {
  JobOne job;
}
