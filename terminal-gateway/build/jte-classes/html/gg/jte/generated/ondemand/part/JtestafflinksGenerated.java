package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.today.TodayView;
import java.time.LocalDate;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JtestafflinksGenerated {
	public static final String JTE_NAME = "part/staff-links.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,4,5,6,6,6,6};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, LocalDate date, List<TodayView.PersonView> people) {
		for (var person : people) {
			jteOutput.writeContent("<a");
			var __jte_html_attribute_0 = frame.staffDay(person.staffNo(), date);
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(person.who());
			jteOutput.writeContent("</a> ");
		}
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		LocalDate date = (LocalDate)params.get("date");
		List<TodayView.PersonView> people = (List<TodayView.PersonView>)params.get("people");
		render(jteOutput, jteHtmlInterceptor, frame, date, people);
	}
}
