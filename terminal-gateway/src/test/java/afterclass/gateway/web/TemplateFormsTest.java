package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that every form of the pages is sent by one of the tests of a large school. */
class TemplateFormsTest {
  private static final String TEMPLATE =
      """
      !{String here = "/drafts/" + draft.id();}
      <form class="card" method="post" action="${frame.href(here + "/decide")}">
        <input type="hidden" name="csrfToken" value="x"><input type="hidden" name="id" value="${a}">
        @for(String no : all)<input type="hidden" name="was.${no}" value="1">@endfor
        <input type="text" name="reason">
        <button type="submit" name="decision" value="approve">a</button>
        <button type="submit" name="decision" value="refuse">b</button>
      </form>
      <form method="get" action="${here}#below" enctype="multipart/form-data"></form>
      <form method="post" action="${frame.href(take)}"></form>
      """;

  private static SentForm decide(String path, String... decisions) {
    return new SentForm(
        "POST",
        path,
        false,
        Map.of("id", Set.of("7"), "was", Set.of("1", "2"), "decision", Set.of(decisions)));
  }

  @Test
  void aFormIsKnownByItsAddressAndWhatThePageItselfFixes() {
    List<TemplateForm> forms = TemplateForm.of("a.jte", TEMPLATE);
    assertEquals(
        List.of("a.jte:2", "a.jte:9", "a.jte:10"),
        forms.stream().map(TemplateForm::place).toList());
    TemplateForm decide = forms.get(0);
    assertTrue(decide.is(decide("/drafts/3/decide", "approve", "refuse")));
    assertFalse(decide.is(decide("/drafts/3/decide", "approve")));
    assertFalse(decide.is(decide("/drafts/3/propose", "approve", "refuse")));
    assertFalse(decide.is(new SentForm("POST", "/drafts/3/decide", false, Map.of())));
    assertTrue(forms.get(1).is(new SentForm("GET", "/drafts/3", true, Map.of())));
    assertFalse(forms.get(1).is(new SentForm("GET", "/drafts/3", false, Map.of())));
    assertTrue(forms.get(2).is(new SentForm("POST", "/roster/take", false, Map.of())));
  }

  @Test
  void everyTemplateWithAFormIsSentByALargeSchool() throws IOException {
    List<String> sent =
        Stream.of(
                LargeSchoolBrowserTest.TEMPLATES,
                LargeSchoolImportsBrowserTest.TEMPLATES,
                LargeSchoolPeopleBrowserTest.TEMPLATES,
                LargeSchoolPhoneBrowserTest.TEMPLATES,
                LargeSchoolMonthBrowserTest.TEMPLATES,
                LargeSchoolMessagesBrowserTest.TEMPLATES,
                WallBrowserTest.TEMPLATES)
            .flatMap(List::stream)
            .sorted()
            .toList();
    assertEquals(
        TemplateForm.all().stream().map(TemplateForm::template).distinct().sorted().toList(), sent);
  }
}
