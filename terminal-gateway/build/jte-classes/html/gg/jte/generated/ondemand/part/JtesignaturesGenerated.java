package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
@SuppressWarnings("unchecked")
public final class JtesignaturesGenerated {
	public static final String JTE_NAME = "part/signatures.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,3,3,3,3,3,3,3,3,3,3,5,5,5,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame) {
		jteOutput.writeContent("<div class=\"signatures d-none d-print-flex\">\n<span>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(frame.text("paper.made-by"));
		jteOutput.writeContent("</span><span>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(frame.text("paper.checked-by"));
		jteOutput.writeContent("</span><span>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(frame.text("paper.head"));
		jteOutput.writeContent("</span>\n</div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		render(jteOutput, jteHtmlInterceptor, frame);
	}
}
