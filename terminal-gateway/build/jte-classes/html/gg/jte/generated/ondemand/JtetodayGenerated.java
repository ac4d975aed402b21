package gg.jte.generated.ondemand;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.today.TodayView;
@SuppressWarnings("unchecked")
public final class JtetodayGenerated {
	public static final String JTE_NAME = "today.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,4,4,4,5,5,5,5,5,5,5,5,5,5,5,5,7,7,7,7,7,7,7,7,7,8,8,13,13,13,14,14,14,2,3,3,3,3};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, TodayView view) {
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, frame, frame.text("today.title", view.at().toLocalDate()), new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<p class=\"turn\"><a");
				var __jte_html_attribute_0 = frame.href("/days/" + view.shown().date());
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(frame.text("today.whole-day"));
				jteOutput.writeContent("</a></p>\n<div hx-ext=\"sse\" sse-connect=\"/today/changes\">\n<div id=\"board\"");
				var __jte_html_attribute_1 = frame.href("/today/board");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" hx-get=\"");
					jteOutput.setContext("div", "hx-get");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("div", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" hx-trigger=\"sse:changed\" hx-swap=\"innerHTML\">\n");
				gg.jte.generated.ondemand.part.JteboardGenerated.render(jteOutput, jteHtmlInterceptor, frame, view);
				jteOutput.writeContent("\n</div>\n</div>\n<script src=\"/lib/htmx.org/2.0.10/dist/htmx.min.js\" defer></script>\n<script src=\"/lib/htmx-ext-sse/2.2.2/sse.js\" defer></script>\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		TodayView view = (TodayView)params.get("view");
		render(jteOutput, jteHtmlInterceptor, frame, view);
	}
}
