/**
 * The reading of parameters, forms and entries, and the answers to a sent form.
 *
 * <p>In: fields and parameters as text. Out: checked values, entries, and their faults in the
 * reader's language. Never here: a job of the office, SQL, judging.
 */
@NullMarked
package afterclass.gateway.web.form;

import org.jspecify.annotations.NullMarked;
