package gg.jte.generated.ondemand;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.requests.RequestsView;
import afterclass.gateway.web.page.PageContext;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JterequestsGenerated {
	public static final String JTE_NAME = "requests.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,9,9,10,10,10,11,11,11,11,11,11,11,12,12,13,13,13,14,14,14,14,14,14,14,16,16,16,16,16,16,17,17,17,17,17,17,18,18,18,18,18,18,20,20,22,22,22,23,23,23,23,23,23,23,23,23,23,24,24,24,24,24,25,25,25,25,26,26,26,27,27,27,28,28,28,28,29,29,29,29,29,30,30,30,30,30,30,30,30,30,31,31,32,32,32,32,32,32,32,32,32,32,32,33,33,33,34,34,35,35,35,35,35,35,35,35,35,35,35,36,36,36,37,37,37,38,38,38,39,39,39,39,39,41,41,44,44,45,45,46,46,46,47,47,47,47,47,47,47,47,47,48,48,50,50,50,50,50,52,52,52,52,52,52,52,52,52,52,52,52,53,53,53,54,54,54,54,54,54,54,54,54,54,55,55,55,55,55,55,55,55,55,55,55,55,56,56,56,57,57,57,57,57,58,58,58,58,58,58,58,58,58,58,58,58,58,58,58,58,58,58,59,59,59,59,59,59,59,59,59,59,59,59,60,60,60,62,62,63,63,63,63,63,63,63,64,64,64,65,65,65,65,65,65,65,67,67,67,67,67,67,68,68,68,68,68,68,69,69,69,69,69,69,71,71,73,73,73,74,74,74,74,74,74,74,74,74,74,75,75,75,75,75,76,76,76,76,77,77,77,78,78,78,78,78,78,79,79,79,79,79,79,79,79,79,80,80,80,80,80,80,81,81,81,81,81,81,83,83,86,86,86,86,86,86,86,86,86,86,86,86,86,86,86,86,87,87,88,88,88,89,89,89,4,5,6,7,8,8,8,8};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, RequestsView view, Form form, List<String> faults, String saved) {
		var viewer = frame.viewer();
		jteOutput.writeContent("\n");
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, frame, frame.text("requests.title"), new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n");
				if (!saved.isEmpty()) {
					jteOutput.writeContent("<p class=\"notice\" role=\"status\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(saved);
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("\n");
				gg.jte.generated.ondemand.part.JtefaultsGenerated.render(jteOutput, jteHtmlInterceptor, frame, faults, "", List.of());
				jteOutput.writeContent("\n<h2>");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(frame.text("requests.open"));
				jteOutput.writeContent("</h2>\n");
				if (view.open().isEmpty()) {
					jteOutput.writeContent("<p class=\"none\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("requests.none"));
					jteOutput.writeContent("</p>");
				} else {
					jteOutput.writeContent("\n<table tabindex=\"0\">\n<thead><tr><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("requests.number"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("column.date"));
					jteOutput.writeContent("</th>\n  <th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("column.name"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("requests.asked"));
					jteOutput.writeContent("</th>\n  <th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("requests.reason"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("requests.decision"));
					jteOutput.writeContent("</th></tr></thead>\n<tbody>\n");
					for (var asked : view.open()) {
						jteOutput.writeContent("\n<tr>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(String.valueOf(asked.id()));
						jteOutput.writeContent("</td>\n  <td class=\"date\"><a");
						var __jte_html_attribute_0 = frame.staffDay(asked.staff(), asked.from());
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_0);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(
    asked.from().toString());
						jteOutput.writeContent("</a>");
						if (!asked.to().equals(asked.from())) {
							jteOutput.writeContent("\n    – ");
							jteOutput.setContext("td", null);
							jteOutput.writeUserContent(asked.to().toString());
						}
						jteOutput.writeContent("</td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(asked.who());
						jteOutput.writeContent("</td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(asked.kindLabel());
						jteOutput.writeContent("\n    ");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(asked.about());
						if (!asked.closedNote().isEmpty()) {
							jteOutput.writeContent("\n    <small class=\"fault\">");
							jteOutput.setContext("small", null);
							jteOutput.writeUserContent(asked.closedNote());
							jteOutput.writeContent("</small>");
						}
						jteOutput.writeContent("</td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(asked.reason());
						jteOutput.writeContent("<small>");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(asked.askedBy());
						jteOutput.writeContent(" ");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(frame.time(asked.askedAt(), view.zone()));
						jteOutput.writeContent("</small></td>\n  <td>");
						if (asked.askedBy().equals(viewer.account())) {
							jteOutput.writeContent("\n    <form method=\"post\"");
							var __jte_html_attribute_1 = frame.href("/requests/" + asked.id() + "/withdraw");
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
								jteOutput.writeContent(" action=\"");
								jteOutput.setContext("form", "action");
								jteOutput.writeUserContent(__jte_html_attribute_1);
								jteOutput.setContext("form", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">");
							gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
							jteOutput.writeContent("\n    <button type=\"submit\">");
							jteOutput.setContext("button", null);
							jteOutput.writeUserContent(frame.text("requests.withdraw"));
							jteOutput.writeContent("</button></form>\n  ");
						} else if (viewer.may("approve") && !asked.staff().equals(viewer.staff())) {
							jteOutput.writeContent("\n    <form class=\"ruling\" method=\"post\"");
							var __jte_html_attribute_2 = frame.href("/requests/" + asked.id() + "/decide");
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
								jteOutput.writeContent(" action=\"");
								jteOutput.setContext("form", "action");
								jteOutput.writeUserContent(__jte_html_attribute_2);
								jteOutput.setContext("form", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">");
							gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
							jteOutput.writeContent("\n    <label>");
							jteOutput.setContext("label", null);
							jteOutput.writeUserContent(frame.text("requests.answer"));
							jteOutput.writeContent(" <input type=\"text\" name=\"answer\" maxlength=\"300\"></label>\n    <button type=\"submit\" name=\"decision\" value=\"approve\">");
							jteOutput.setContext("button", null);
							jteOutput.writeUserContent(frame.text("requests.approve"));
							jteOutput.writeContent("</button>\n    <button type=\"submit\" name=\"decision\" value=\"refuse\">");
							jteOutput.setContext("button", null);
							jteOutput.writeUserContent(frame.text("requests.refuse"));
							jteOutput.writeContent("</button></form>\n  ");
						} else {
							jteOutput.setContext("td", null);
							jteOutput.writeUserContent(frame.text("requests.second"));
						}
						jteOutput.writeContent("</td>\n</tr>\n");
					}
					jteOutput.writeContent("\n</tbody>\n</table>\n");
				}
				jteOutput.writeContent("\n");
				if (view.kinds().contains("leave")) {
					jteOutput.writeContent("\n<h2>");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.text("requests.ask-leave"));
					jteOutput.writeContent("</h2>\n<form class=\"card\" method=\"post\"");
					var __jte_html_attribute_3 = frame.href("/requests");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
						jteOutput.writeContent(" action=\"");
						jteOutput.setContext("form", "action");
						jteOutput.writeUserContent(__jte_html_attribute_3);
						jteOutput.setContext("form", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n  ");
					gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n  <input type=\"hidden\" name=\"kind\" value=\"leave\">\n  ");
					if (viewer.may("enter")) {
						jteOutput.writeContent("<label>");
						jteOutput.setContext("label", null);
						jteOutput.writeUserContent(frame.text("column.staffNo"));
						jteOutput.writeContent("\n    <input type=\"text\" name=\"staff\" required autocomplete=\"off\"");
						var __jte_html_attribute_4 = 
      form.text("staff").isEmpty() ? viewer.staff() : form.text("staff");
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
							jteOutput.writeContent(" value=\"");
							jteOutput.setContext("input", "value");
							jteOutput.writeUserContent(__jte_html_attribute_4);
							jteOutput.setContext("input", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent("></label>");
					}
					jteOutput.writeContent("\n  <label>");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.text("filter.from"));
					jteOutput.writeContent(" <input type=\"date\" name=\"from\" required");
					var __jte_html_attribute_5 = 
    form.text("from").isEmpty() ? view.today().toString() : form.text("from");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_5);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("></label>\n  <label>");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.text("filter.to"));
					jteOutput.writeContent(" <input type=\"date\" name=\"to\"");
					var __jte_html_attribute_6 = form.text("to");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_6);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("></label>\n  <label>");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.text("requests.covers"));
					jteOutput.writeContent(" <select name=\"what\">\n    <option value=\"*\">");
					jteOutput.setContext("option", null);
					jteOutput.writeUserContent(frame.text("requests.everything"));
					jteOutput.writeContent("</option>");
					for (var service : view.services()) {
						jteOutput.writeContent("\n    <option");
						var __jte_html_attribute_7 = service.id();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
							jteOutput.writeContent(" value=\"");
							jteOutput.setContext("option", "value");
							jteOutput.writeUserContent(__jte_html_attribute_7);
							jteOutput.setContext("option", null);
							jteOutput.writeContent("\"");
						}
						var __jte_html_attribute_8 = service.id().equals(form.text("what"));
						if (__jte_html_attribute_8) {
						jteOutput.writeContent(" selected");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("option", null);
						jteOutput.writeUserContent(service.name());
						jteOutput.writeContent("</option>");
					}
					jteOutput.writeContent("</select></label>\n  <label>");
					jteOutput.setContext("label", null);
					jteOutput.writeUserContent(frame.text("requests.reason"));
					jteOutput.writeContent(" <input type=\"text\" name=\"reason\" required maxlength=\"300\"");
					var __jte_html_attribute_9 = form.text("reason");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
						jteOutput.writeContent(" value=\"");
						jteOutput.setContext("input", "value");
						jteOutput.writeUserContent(__jte_html_attribute_9);
						jteOutput.setContext("input", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent("></label>\n  <button type=\"submit\">");
					jteOutput.setContext("button", null);
					jteOutput.writeUserContent(frame.text("requests.ask"));
					jteOutput.writeContent("</button>\n</form>\n");
				}
				jteOutput.writeContent("\n");
				if (view.kinds().contains("made-up")) {
					jteOutput.writeContent("<p class=\"none\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("requests.from-the-day"));
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("\n<h2>");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(frame.text("requests.decided"));
				jteOutput.writeContent("</h2>\n");
				if (view.decided().isEmpty()) {
					jteOutput.writeContent("<p class=\"none\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("requests.none"));
					jteOutput.writeContent("</p>");
				} else {
					jteOutput.writeContent("\n<table tabindex=\"0\">\n<thead><tr><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("requests.number"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("column.date"));
					jteOutput.writeContent("</th>\n  <th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("column.name"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("requests.asked"));
					jteOutput.writeContent("</th>\n  <th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("requests.reason"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("requests.decision"));
					jteOutput.writeContent("</th></tr></thead>\n<tbody>\n");
					for (var asked : view.decided()) {
						jteOutput.writeContent("\n<tr>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(String.valueOf(asked.id()));
						jteOutput.writeContent("</td>\n  <td class=\"date\"><a");
						var __jte_html_attribute_10 = frame.staffDay(asked.staff(), asked.from());
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_10)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_10);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(
    asked.from().toString());
						jteOutput.writeContent("</a>");
						if (!asked.to().equals(asked.from())) {
							jteOutput.writeContent("\n    – ");
							jteOutput.setContext("td", null);
							jteOutput.writeUserContent(asked.to().toString());
						}
						jteOutput.writeContent("</td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(asked.who());
						jteOutput.writeContent("</td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(asked.kindLabel());
						jteOutput.writeContent(" ");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(asked.about());
						jteOutput.writeContent("</td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(asked.reason());
						jteOutput.writeContent("<small>");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(asked.askedBy());
						jteOutput.writeContent(" ");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(frame.time(asked.askedAt(), view.zone()));
						jteOutput.writeContent("</small></td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(asked.stateLabel());
						jteOutput.writeContent(" ");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(asked.answer());
						jteOutput.writeContent("\n    <small>");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(asked.decidedBy());
						jteOutput.writeContent(" ");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(frame.time(asked.decidedAt(), view.zone()));
						jteOutput.writeContent("</small></td>\n</tr>\n");
					}
					jteOutput.writeContent("\n</tbody>\n</table>\n");
					if (view.next() > 0) {
						jteOutput.writeContent("<p><a");
						var __jte_html_attribute_11 = frame.href("/requests?below=" + view.next());
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_11);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(frame.text("audit.more"));
						jteOutput.writeContent("</a></p>");
					}
					jteOutput.writeContent("\n");
				}
				jteOutput.writeContent("\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		RequestsView view = (RequestsView)params.get("view");
		Form form = (Form)params.get("form");
		List<String> faults = (List<String>)params.get("faults");
		String saved = (String)params.get("saved");
		render(jteOutput, jteHtmlInterceptor, frame, view, form, faults, saved);
	}
}
