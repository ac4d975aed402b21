package afterclass.gateway.days;

import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;

/**
 * What is known of the times for which the punches of a site are complete.
 *
 * @param outages the outages during which terminals may have kept punches back
 * @param directory the terminals of each site, and when it had none
 * @param watermarks by when the terminals' records are completely received
 */
public record TerminalCoverage(
    OutageLog outages, TerminalDirectory directory, Watermarks watermarks) {}
