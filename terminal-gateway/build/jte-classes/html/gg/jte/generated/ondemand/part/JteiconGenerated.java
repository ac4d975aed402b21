package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
@SuppressWarnings("unchecked")
public final class JteiconGenerated {
	public static final String JTE_NAME = "part/icon.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,3,3,3,3,3,3,3,3,3,4,4,4,1,2,2,2,2};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, String name) {
		jteOutput.writeContent("<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"");
		jteOutput.setContext("use", "href");
		jteOutput.writeUserContent(frame.asset("icons.svg"));
		jteOutput.setContext("use", null);
		jteOutput.writeContent("#");
		jteOutput.setContext("use", "href");
		jteOutput.writeUserContent(name);
		jteOutput.setContext("use", null);
		jteOutput.writeContent("\"/></svg>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		String name = (String)params.get("name");
		render(jteOutput, jteHtmlInterceptor, frame, name);
	}
}
