package gg.jte.generated.ondemand.layout;
import gg.jte.Content;
import afterclass.gateway.web.page.PageContext;
@SuppressWarnings("unchecked")
public final class JtepageGenerated {
	public static final String JTE_NAME = "layout/page.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,6,6,6,6,6,6,6,6,6,6,10,10,10,10,10,10,12,12,12,12,12,12,12,12,12,13,13,13,13,13,13,13,13,13,15,15,15,15,15,15,15,15,15,16,16,19,19,19,21,21,25,25,25,25,25,25,25,26,26,26,27,27,27,34,34,34,2,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, String title, Content content) {
		jteOutput.writeContent("<!DOCTYPE html>\n<html");
		var __jte_html_attribute_0 = frame.words().tag();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" lang=\"");
			jteOutput.setContext("html", "lang");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<head>\n  <meta charset=\"utf-8\">\n  <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n  <title>");
		jteOutput.setContext("title", null);
		jteOutput.writeUserContent(title);
		jteOutput.writeContent(" · ");
		jteOutput.setContext("title", null);
		jteOutput.writeUserContent(frame.text("page.product"));
		jteOutput.writeContent("</title>\n  <meta name=\"htmx-config\" content='{\"includeIndicatorStyles\":false,\"allowEval\":false}'>\n  <link rel=\"icon\" type=\"image/svg+xml\"");
		var __jte_html_attribute_1 = frame.asset("logo.svg");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("link", "href");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("link", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n  <script");
		var __jte_html_attribute_2 = frame.asset("theme.js");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" src=\"");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("></script>\n  <link rel=\"stylesheet\" href=\"/lib/tabler__core/1.4.0/dist/css/tabler.min.css\">\n  <link rel=\"stylesheet\"");
		var __jte_html_attribute_3 = frame.asset("attendance.css");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("link", "href");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("link", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n  ");
		gg.jte.generated.ondemand.part.JtescriptsGenerated.render(jteOutput, jteHtmlInterceptor, frame);
		jteOutput.writeContent("\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(frame.text("menu.skip"));
		jteOutput.writeContent("</a>\n<div class=\"page\">\n");
		gg.jte.generated.ondemand.layout.JtemenuGenerated.render(jteOutput, jteHtmlInterceptor, frame);
		jteOutput.writeContent("\n<div class=\"page-wrapper\">\n<main id=\"content\" class=\"page-body\">\n<div class=\"container-fluid\">\n");
		if (!frame.diskNotice().isEmpty()) {
			jteOutput.writeContent("<p class=\"alert alert-danger notice\" role=\"alert\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.diskNotice());
			jteOutput.writeContent("</p>");
		}
		jteOutput.writeContent("\n<h1 class=\"page-title\">");
		jteOutput.setContext("h1", null);
		jteOutput.writeUserContent(title);
		jteOutput.writeContent("</h1>\n");
		jteOutput.setContext("div", null);
		jteOutput.writeUserContent(content);
		jteOutput.writeContent("\n</div>\n</main>\n</div>\n</div>\n</body>\n</html>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		String title = (String)params.get("title");
		Content content = (Content)params.get("content");
		render(jteOutput, jteHtmlInterceptor, frame, title, content);
	}
}
