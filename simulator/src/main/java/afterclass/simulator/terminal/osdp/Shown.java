package afterclass.simulator.terminal.osdp;

/**
 * What a reader showed or sounded.
 *
 * @param kind {@code green}, {@code red}, {@code beep}, or {@code text} and the text
 * @param nanos when, on the line's scale
 */
public record Shown(String kind, long nanos) {}
