package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.people.AccountView.SessionView;
import java.time.ZoneId;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JtesessionsGenerated {
	public static final String JTE_NAME = "part/sessions.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,8,8,8,8,8,8,8,10,10,10,10,10,11,11,11,11,11,11,11,11,12,12,12,13,13,13,13,13,13,13,13,13,13,15,15,16,16,16,16,16,16,16,16,16,16,17,17,17,17,17,17,18,18,18,18,18,19,19,19,19,19,19,19,19,19,19,19,20,20,20,20,20,20,20,20,20,20,21,21,21,21,21,22,22,25,25,26,26,26,4,5,6,7,7,7,7};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, List<SessionView> sessions, ZoneId zone, boolean own) {
		if (sessions.isEmpty()) {
			jteOutput.writeContent("<p class=\"none\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.text("account.no-sessions"));
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
			jteOutput.writeUserContent(frame.text("account.opened"));
			jteOutput.writeContent("</th><th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(frame.text("account.seen"));
			jteOutput.writeContent("</th>\n  <th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(frame.text("account.address"));
			jteOutput.writeContent("</th>\n  <th scope=\"col\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(frame.text("account.agent"));
			jteOutput.writeContent("</th>");
			if (own) {
				jteOutput.writeContent("<th scope=\"col\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(frame.text("terminals.actions"));
				jteOutput.writeContent("</th>");
			}
			jteOutput.writeContent("</tr></thead>\n<tbody>\n");
			for (SessionView session : sessions) {
				jteOutput.writeContent("\n<tr>");
				if (!own) {
					jteOutput.writeContent("<td>");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(session.account());
					jteOutput.writeContent("</td>");
				}
				jteOutput.writeContent("<td class=\"at\">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(frame.time(session.openedAt(), zone));
				jteOutput.writeContent("</td>\n  <td class=\"at\">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(frame.time(session.seenAt(), zone));
				jteOutput.writeContent("</td><td>");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(session.address());
				jteOutput.writeContent("</td>\n  <td><small>");
				jteOutput.setContext("small", null);
				jteOutput.writeUserContent(session.agent());
				jteOutput.writeContent("</small></td>");
				if (own) {
					jteOutput.writeContent("<td>\n  <form method=\"post\"");
					var __jte_html_attribute_0 = frame.href("/account/sessions/end");
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
					var __jte_html_attribute_1 = session.id();
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_1);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("><button type=\"submit\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(
    frame.text("account.end-session"));
					jteOutput.writeContent("</button></form></td>");
				}
				jteOutput.writeContent("</tr>\n");
			}
			jteOutput.writeContent("\n</tbody>\n</table>\n");
		}
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		List<SessionView> sessions = (List<SessionView>)params.get("sessions");
		ZoneId zone = (ZoneId)params.get("zone");
		boolean own = (boolean)params.get("own");
		render(jteOutput, jteHtmlInterceptor, frame, sessions, zone, own);
	}
}
