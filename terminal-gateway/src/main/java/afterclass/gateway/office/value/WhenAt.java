package afterclass.gateway.office.value;

/**
 * Days that stand in a longer text.
 *
 * @param start position of their first character
 * @param end position behind their last character
 * @param when the days
 */
public record WhenAt(int start, int end, When when) {}
