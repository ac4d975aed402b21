/**
 * The month close: what is still open, the monthly sheet, its corrections.
 *
 * <p>In: the steps of two people. Out: the page {@code /closing}, {@code /api/closings}, and the
 * files for payroll. Never here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.closing;

import org.jspecify.annotations.NullMarked;
