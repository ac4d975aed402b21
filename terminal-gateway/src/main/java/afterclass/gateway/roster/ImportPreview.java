package afterclass.gateway.roster;

import java.util.List;

/**
 * What an import would do.
 *
 * @param rowsRead rows of the file
 * @param problems every bad row
 * @param replaced facts that would no longer hold
 * @param held facts that would be new
 * @param after everything that would hold
 * @param days the days that would be judged anew
 */
public record ImportPreview(
    int rowsRead,
    List<RowProblem> problems,
    List<DatedFact> replaced,
    List<DatedFact> held,
    RosterSnapshot after,
    List<StaffDay> days) {}
