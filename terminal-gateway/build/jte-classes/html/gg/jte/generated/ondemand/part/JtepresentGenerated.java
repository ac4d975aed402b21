package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
@SuppressWarnings("unchecked")
public final class JtepresentGenerated {
	public static final String JTE_NAME = "part/present.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,2,2,3,3,3,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame) {
		jteOutput.writeContent("<label>");
		jteOutput.setContext("label", null);
		jteOutput.writeUserContent(frame.text("people.own-password"));
		jteOutput.writeContent(" <input type=\"password\" name=\"present\" required autocomplete=\"current-password\"></label>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		render(jteOutput, jteHtmlInterceptor, frame);
	}
}
