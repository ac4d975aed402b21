/**
 * The protocol of ZKTeco terminals that call the gateway (PUSH, also called ADMS), after the
 * maker's push protocol V5.8.
 *
 * <p>In: calls. Out: punches, events, answers, and commands that ask for what is missing. Pictures,
 * fingerprints, faces and passwords are dropped here, before anything is kept. Never here: commands
 * that would erase a terminal's records ({@code CLEAR LOG}) or run on it ({@code SHELL}); the
 * export file, whose columns differ.
 */
@NullMarked
package afterclass.gateway.protocol.zkpush;

import org.jspecify.annotations.NullMarked;
