package gg.jte.generated.ondemand;
import afterclass.gateway.web.page.PageContext;
@SuppressWarnings("unchecked")
public final class JtesigninGenerated {
	public static final String JTE_NAME = "sign-in.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,6,6,6,7,7,7,7,7,8,8,8,8,8,9,9,9,9,9,9,9,10,10,10,10,10,10,10,10,10,11,11,12,12,12,12,12,12,12,12,12,13,13,13,14,14,14,14,14,14,14,14,14,14,15,15,15,16,16,16,18,18,19,19,19,20,20,20,1,2,3,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, String then, String name, boolean open, String fault) {
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, frame, frame.text("sign-in.title"), new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n");
				if (open) {
					jteOutput.writeContent("<p class=\"fault\" role=\"alert\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("sign-in.nobody"));
					jteOutput.writeContent("</p>\n<p>");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("problem.no-account-yet.remedy"));
					jteOutput.writeContent("</p>");
				} else {
					jteOutput.writeContent("\n");
					if (!fault.isEmpty()) {
						jteOutput.writeContent("<p class=\"fault\" role=\"alert\">");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(fault);
						jteOutput.writeContent("</p>");
					}
					jteOutput.writeContent("\n<form class=\"card\" method=\"post\"");
					var __jte_html_attribute_0 = frame.href("/sign-in");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
						jteOutput.writeContent(" action=\"");
						jteOutput.setContext("form", "action");
						jteOutput.writeUserContent(__jte_html_attribute_0);
						jteOutput.setContext("form", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n  ");
					gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n  <input type=\"hidden\" name=\"then\"");
					var __jte_html_attribute_1 = then;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_1);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n  <label>");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.text("account.name"));
					jteOutput.writeContent(" <input type=\"text\" name=\"name\"");
					var __jte_html_attribute_2 = 
    name;
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_2);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" required autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\" autofocus></label>\n  <label>");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.text("account.password"));
					jteOutput.writeContent(" <input type=\"password\" name=\"password\" required autocomplete=\"current-password\"></label>\n  <button type=\"submit\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.text("sign-in.do"));
					jteOutput.writeContent("</button>\n</form>\n");
				}
				jteOutput.writeContent("\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		String then = (String)params.get("then");
		String name = (String)params.get("name");
		boolean open = (boolean)params.get("open");
		String fault = (String)params.get("fault");
		render(jteOutput, jteHtmlInterceptor, frame, then, name, open, fault);
	}
}
