package gg.jte.generated.ondemand;
import afterclass.gateway.security.Role;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.people.AccountView;
import java.time.ZoneId;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JtepeopleGenerated {
	public static final String JTE_NAME = "people.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,5,5,5,5,11,11,11,12,12,12,12,12,12,12,15,15,15,15,15,15,16,16,16,16,16,16,17,17,17,17,17,17,19,19,21,21,21,21,21,21,21,21,21,22,22,22,23,23,23,23,23,23,24,24,24,25,25,25,26,26,26,27,27,27,27,27,27,27,27,27,28,28,29,29,29,29,29,29,29,29,29,29,29,29,30,30,30,30,30,30,30,30,30,30,30,30,31,31,32,32,33,33,33,35,35,35,35,35,35,35,35,35,36,36,37,37,37,39,39,40,40,40,42,42,42,42,42,42,42,42,42,43,43,44,44,44,46,46,46,46,46,46,46,46,46,47,47,48,48,48,48,48,48,48,48,48,49,49,50,50,50,54,54,57,57,57,58,58,58,58,58,58,58,58,58,59,59,60,60,60,62,62,62,63,63,63,64,64,65,65,65,67,67,67,68,68,69,69,69,71,71,71,72,72,73,73,74,74,74,75,75,76,76,77,77,77,78,78,78,5,6,7,8,9,10,10,10,10};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, List<AccountView> accounts, List<AccountView.SessionView> sessions, List<AccountView.TokenView> tokens, ZoneId zone, String fault) {
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, frame, frame.text("people.title"), new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n");
				if (!fault.isEmpty()) {
					jteOutput.writeContent("<p class=\"fault\" role=\"alert\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(fault);
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("\n\n<table tabindex=\"0\">\n<thead><tr><th scope=\"col\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(frame.text("account.name"));
				jteOutput.writeContent("</th><th scope=\"col\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(frame.text("account.display"));
				jteOutput.writeContent("</th>\n  <th scope=\"col\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(frame.text("account.roles"));
				jteOutput.writeContent("</th><th scope=\"col\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(frame.text("column.staffNo"));
				jteOutput.writeContent("</th>\n  <th scope=\"col\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(frame.text("account.sessions"));
				jteOutput.writeContent("</th><th scope=\"col\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(frame.text("terminals.actions"));
				jteOutput.writeContent("</th></tr></thead>\n<tbody>\n");
				for (AccountView account : accounts) {
					jteOutput.writeContent("\n<tr>\n  <td>");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(account.name());
					if (!account.enabled()) {
						jteOutput.writeContent("<small class=\"fault\">");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(frame.text("account.disabled"));
						jteOutput.writeContent("</small>");
					}
					jteOutput.writeContent("</td>\n  <td>");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(account.display());
					jteOutput.writeContent("</td>\n  <td>");
					for (Role role : account.chosen()) {
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(role.label(frame.words()));
						jteOutput.writeContent(" ");
					}
					jteOutput.writeContent("</td>\n  <td>");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(account.staff());
					jteOutput.writeContent("</td>\n  <td class=\"number\">");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(String.valueOf(account.sessions()));
					jteOutput.writeContent("</td>\n  <td><details><summary>");
					jteOutput.setContext("summary", null);
					jteOutput.writeUserContent(frame.text("terminals.actions"));
					jteOutput.writeContent("</summary>\n    <form class=\"card\" method=\"post\"");
					var __jte_html_attribute_0 = frame.href("/people/" + account.name() + "/change");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
						jteOutput.writeContent(" action=\"");
						jteOutput.setContext("form", "action");
						jteOutput.writeUserContent(__jte_html_attribute_0);
						jteOutput.setContext("form", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n      ");
					gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n      <label>");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.text("account.display"));
					jteOutput.writeContent(" <input type=\"text\" name=\"display\"");
					var __jte_html_attribute_1 = account.display();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_1);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(" required></label>\n      <label>");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.text("column.staffNo"));
					jteOutput.writeContent(" <input type=\"text\" name=\"staff\"");
					var __jte_html_attribute_2 = account.staff();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_2);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("></label>\n      ");
					gg.jte.generated.ondemand.part.JterolesGenerated.render(jteOutput, jteHtmlInterceptor, frame, account.chosen());
					jteOutput.writeContent("\n      ");
					gg.jte.generated.ondemand.part.JtepresentGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n      <button type=\"submit\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.text("people.change"));
					jteOutput.writeContent("</button>\n    </form>\n    <form class=\"card\" method=\"post\"");
					var __jte_html_attribute_3 = frame.href("/people/" + account.name() + "/password");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
						jteOutput.writeContent(" action=\"");
						jteOutput.setContext("form", "action");
						jteOutput.writeUserContent(__jte_html_attribute_3);
						jteOutput.setContext("form", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n      ");
					gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n      <label>");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.text("account.new-password"));
					jteOutput.writeContent("\n        <input type=\"password\" name=\"password\" required minlength=\"10\" autocomplete=\"new-password\"></label>\n      ");
					gg.jte.generated.ondemand.part.JtepresentGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n      <button type=\"submit\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.text("people.password"));
					jteOutput.writeContent("</button>\n    </form>\n    <form method=\"post\"");
					var __jte_html_attribute_4 = frame.href("/people/" + account.name() + "/sign-out");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
						jteOutput.writeContent(" action=\"");
						jteOutput.setContext("form", "action");
						jteOutput.writeUserContent(__jte_html_attribute_4);
						jteOutput.setContext("form", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n      ");
					gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n      <button type=\"submit\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.text("account.sign-out-everywhere"));
					jteOutput.writeContent("</button>\n    </form>\n    <form class=\"card\" method=\"post\"");
					var __jte_html_attribute_5 = frame.href("/people/" + account.name() + "/disable");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
						jteOutput.writeContent(" action=\"");
						jteOutput.setContext("form", "action");
						jteOutput.writeUserContent(__jte_html_attribute_5);
						jteOutput.setContext("form", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n      ");
					gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n      <input type=\"hidden\" name=\"disabled\"");
					var __jte_html_attribute_6 = String.valueOf(account.enabled());
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_6);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n      ");
					gg.jte.generated.ondemand.part.JtepresentGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n      <button type=\"submit\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.text(account.enabled() ? "people.disable" : "people.enable"));
					jteOutput.writeContent("</button>\n    </form>\n  </details></td>\n</tr>\n");
				}
				jteOutput.writeContent("\n</tbody>\n</table>\n<h2>");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(frame.text("people.add"));
				jteOutput.writeContent("</h2>\n<form class=\"card\" method=\"post\"");
				var __jte_html_attribute_7 = frame.href("/people/add");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
					jteOutput.writeContent(" action=\"");
					jteOutput.setContext("form", "action");
					jteOutput.writeUserContent(__jte_html_attribute_7);
					jteOutput.setContext("form", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n  ");
				gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
				jteOutput.writeContent("\n  <label>");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.text("account.name"));
				jteOutput.writeContent("\n    <input type=\"text\" name=\"name\" required autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\"></label>\n  <label>");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.text("account.display"));
				jteOutput.writeContent(" <input type=\"text\" name=\"display\" required autocomplete=\"off\"></label>\n  <label>");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.text("column.staffNo"));
				jteOutput.writeContent(" <input type=\"text\" name=\"staff\" autocomplete=\"off\"></label>\n  ");
				gg.jte.generated.ondemand.part.JterolesGenerated.render(jteOutput, jteHtmlInterceptor, frame, List.of());
				jteOutput.writeContent("\n  <label>");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(frame.text("account.new-password"));
				jteOutput.writeContent("\n    <input type=\"password\" name=\"password\" required minlength=\"10\" autocomplete=\"new-password\"></label>\n  <small>");
				jteOutput.setContext("small", null);
				jteOutput.writeUserContent(frame.text("account.password-hint"));
				jteOutput.writeContent("</small>\n  ");
				gg.jte.generated.ondemand.part.JtepresentGenerated.render(jteOutput, jteHtmlInterceptor, frame);
				jteOutput.writeContent("\n  <button type=\"submit\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(frame.text("people.add"));
				jteOutput.writeContent("</button>\n</form>\n<h2>");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(frame.text("account.sessions"));
				jteOutput.writeContent("</h2>\n");
				gg.jte.generated.ondemand.part.JtesessionsGenerated.render(jteOutput, jteHtmlInterceptor, frame, sessions, zone, false);
				jteOutput.writeContent("\n");
				if (!tokens.isEmpty()) {
					jteOutput.writeContent("\n<h2>");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.text("account.tokens"));
					jteOutput.writeContent("</h2>\n");
					gg.jte.generated.ondemand.part.JtetokensGenerated.render(jteOutput, jteHtmlInterceptor, frame, tokens, zone, false);
					jteOutput.writeContent("\n");
				}
				jteOutput.writeContent("\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		List<AccountView> accounts = (List<AccountView>)params.get("accounts");
		List<AccountView.SessionView> sessions = (List<AccountView.SessionView>)params.get("sessions");
		List<AccountView.TokenView> tokens = (List<AccountView.TokenView>)params.get("tokens");
		ZoneId zone = (ZoneId)params.get("zone");
		String fault = (String)params.get("fault");
		render(jteOutput, jteHtmlInterceptor, frame, accounts, sessions, tokens, zone, fault);
	}
}
