package afterclass.gateway.roster;

/**
 * Why a row, or a whole file, was not taken.
 *
 * @param line line of the file that the row begins at, from 1; 0 if it concerns the whole file
 * @param column heading as the file has it, or empty if it concerns the whole row
 * @param found what stands there, cut short if long
 * @param expected what should stand there
 * @param hint what to do
 */
public record RowProblem(long line, String column, String found, String expected, String hint) {}
