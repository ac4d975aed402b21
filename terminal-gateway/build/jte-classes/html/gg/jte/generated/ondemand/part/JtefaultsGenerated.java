package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JtefaultsGenerated {
	public static final String JTE_NAME = "part/faults.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,6,6,6,6,6,6,6,7,7,7,7,7,7,7,8,8,8,8,8,8,8,9,9,9,2,3,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, List<String> faults, String saved, List<String> warnings) {
		if (!saved.isEmpty()) {
			jteOutput.writeContent("<p class=\"notice\" role=\"status\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.text("desk.saved", saved));
			jteOutput.writeContent("</p>");
		}
		jteOutput.writeContent("\n");
		for (String warning : warnings) {
			jteOutput.writeContent("<p class=\"notice warning\" role=\"status\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(warning);
			jteOutput.writeContent("</p>");
		}
		jteOutput.writeContent("\n");
		for (String fault : faults) {
			jteOutput.writeContent("<p class=\"fault\" role=\"alert\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(fault);
			jteOutput.writeContent("</p>");
		}
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		List<String> faults = (List<String>)params.get("faults");
		String saved = (String)params.get("saved");
		List<String> warnings = (List<String>)params.getOrDefault("warnings", List.of());
		render(jteOutput, jteHtmlInterceptor, frame, faults, saved, warnings);
	}
}
