package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.StatusText;
@SuppressWarnings("unchecked")
public final class JtesaidGenerated {
	public static final String JTE_NAME = "part/said.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,2,2,2,2,2,2,2,2,3,3,3,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, StatusText said) {
		if (said.known()) {
			jteOutput.setContext("html", null);
			jteOutput.writeUserContent(said.text());
		} else {
			jteOutput.writeContent("<span lang=\"en\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(said.text());
			jteOutput.writeContent("</span>");
		}
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		StatusText said = (StatusText)params.get("said");
		render(jteOutput, jteHtmlInterceptor, said);
	}
}
