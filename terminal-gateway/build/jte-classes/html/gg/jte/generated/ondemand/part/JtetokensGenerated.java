package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.people.AccountView.TokenView;
import java.time.ZoneId;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JtetokensGenerated {
	public static final String JTE_NAME = "part/tokens.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,8,8,8,8,8,8,8,10,10,10,10,10,11,11,11,11,11,11,11,11,12,12,12,12,12,12,14,14,15,15,15,15,15,15,15,15,15,15,16,16,16,16,16,16,17,17,17,17,17,18,18,18,18,18,18,18,18,18,18,18,19,19,19,19,19,19,19,19,19,19,19,19,20,20,20,20,20,20,20,20,20,20,20,20,20,21,21,21,21,21,21,21,21,21,21,22,22,22,22,22,23,23,26,26,27,27,27,4,5,6,7,7,7,7};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, List<TokenView> tokens, ZoneId zone, boolean own) {
		if (tokens.isEmpty()) {
			jteOutput.writeContent("<p class=\"none\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.text("account.no-tokens"));
			jteOutput.writeContent("</p>");
		} else {
			jteOutput.writeContent("\n<table tabindex=\"0\">\n<thead><tr>");
			if (!own) {
				jteOutput.writeContent("<th scope=\"col\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(frame.text("account.name"));
				jteOutput.writeContent("</th>\n  ");
			}
			jteOutput.writeContent("<th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(frame.text("account.token-name"));
			jteOutput.writeContent("</th><th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(frame.text("account.scopes"));
			jteOutput.writeContent("</th>\n  <th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(frame.text("account.expires"));
			jteOutput.writeContent("</th><th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(frame.text("terminals.actions"));
			jteOutput.writeContent("</th></tr></thead>\n<tbody>\n");
			for (TokenView token : tokens) {
				jteOutput.writeContent("\n<tr>");
				if (!own) {
					jteOutput.writeContent("<td>");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(token.account());
					jteOutput.writeContent("</td>");
				}
				jteOutput.writeContent("<td>");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(token.name());
				jteOutput.writeContent("</td>\n  <td>");
				for (String scope : token.scopeLabels()) {
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(scope);
					jteOutput.writeContent(" ");
				}
				jteOutput.writeContent("</td>\n  <td class=\"at\">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(frame.time(token.expiresAt(), zone));
				jteOutput.writeContent("</td><td>");
				if (own) {
					jteOutput.writeContent("\n  <form method=\"post\"");
					var __jte_html_attribute_0 = frame.href("/account/tokens/end");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
						jteOutput.writeContent(" action=\"");
						jteOutput.setContext("form", "action");
						jteOutput.writeUserContent(__jte_html_attribute_0);
						jteOutput.setContext("form", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n  <input type=\"hidden\" name=\"id\"");
					var __jte_html_attribute_1 = token.id();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_1);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><button type=\"submit\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.text("account.end-token"));
					jteOutput.writeContent("</button></form>\n  ");
				} else {
					jteOutput.writeContent("<form method=\"post\"");
					var __jte_html_attribute_2 = frame.href("/people/" + token.account() + "/tokens/end");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
						jteOutput.writeContent(" action=\"");
						jteOutput.setContext("form", "action");
						jteOutput.writeUserContent(__jte_html_attribute_2);
						jteOutput.setContext("form", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n  <input type=\"hidden\" name=\"id\"");
					var __jte_html_attribute_3 = token.id();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_3);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><button type=\"submit\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(
    frame.text("account.end-token"));
					jteOutput.writeContent("</button></form>");
				}
				jteOutput.writeContent("</td></tr>\n");
			}
			jteOutput.writeContent("\n</tbody>\n</table>\n");
		}
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		List<TokenView> tokens = (List<TokenView>)params.get("tokens");
		ZoneId zone = (ZoneId)params.get("zone");
		boolean own = (boolean)params.get("own");
		render(jteOutput, jteHtmlInterceptor, frame, tokens, zone, own);
	}
}
