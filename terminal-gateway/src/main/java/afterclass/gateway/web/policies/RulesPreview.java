package afterclass.gateway.web.policies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a change of rules would do; nothing is kept.
 *
 * @param version version of the new file
 * @param sha256 SHA-256 of the new file
 * @param differences differences in words
 * @param lines lines of the file that differ, with the lines around them
 * @param whatIf what this month's days would have been with the new values
 * @param asked the new values, none left out; on the page
 * @param before name of the version that is changed; on the page
 * @param after name of the new version; on the page
 */
@Serdeable
public record RulesPreview(
    String version,
    String sha256,
    List<DraftDetails.DifferenceView> differences,
    List<List<LineDifference.FileLine>> lines,
    WhatIfView whatIf,
    @JsonIgnore NewRules asked,
    @JsonIgnore String before,
    @JsonIgnore String after) {}
