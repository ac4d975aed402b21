package gg.jte.generated.ondemand;
import afterclass.gateway.web.form.Choice;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.terminals.RegisteredView;
import afterclass.gateway.web.terminals.TerminalsView;
import java.util.List;
import java.util.Optional;
@SuppressWarnings("unchecked")
public final class JteterminalsGenerated {
	public static final String JTE_NAME = "terminals.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,5,6,6,6,6,13,13,14,14,14,15,15,15,15,15,15,15,16,16,16,17,17,17,17,18,18,18,18,18,18,18,18,18,18,19,19,19,20,20,23,24,24,25,25,25,26,26,27,27,27,27,27,27,27,30,30,32,32,32,32,32,32,33,33,33,34,34,34,34,35,35,35,35,35,36,36,36,36,36,36,36,36,36,37,37,37,37,37,37,37,37,37,37,37,37,37,37,38,38,38,38,39,39,39,39,39,39,40,40,40,41,41,41,42,42,42,42,42,43,43,43,43,44,44,44,45,45,45,46,46,46,46,46,47,47,47,47,47,47,47,47,47,47,47,47,48,48,48,48,48,49,49,49,49,49,50,50,50,50,50,51,51,51,51,51,51,51,51,51,51,51,51,52,52,52,52,52,53,53,53,53,53,53,54,54,54,54,54,54,54,54,54,54,54,54,54,54,55,55,55,55,55,55,56,56,56,56,56,56,57,57,57,57,57,58,58,58,58,58,58,58,58,58,59,59,60,60,60,60,60,60,60,60,60,60,60,60,60,60,60,60,60,60,61,61,61,62,62,62,64,64,65,65,65,65,65,65,65,65,65,66,66,67,67,67,67,67,67,67,67,67,67,67,67,67,67,67,67,67,67,68,68,68,70,70,70,72,72,73,73,74,74,74,74,74,74,74,74,74,75,75,76,76,76,76,76,76,76,76,76,76,76,76,76,76,76,76,76,76,77,77,77,79,79,80,80,82,82,85,85,85,86,86,86,86,86,86,86,87,87,87,88,88,90,90,90,90,90,90,90,90,90,90,90,90,90,90,90,91,91,91,92,92,92,92,92,93,93,93,93,93,93,93,95,95,95,95,95,95,95,95,95,95,95,96,96,97,97,97,97,97,97,97,97,97,98,98,98,98,98,98,98,98,98,99,99,99,99,99,99,99,99,99,100,100,100,100,100,100,100,100,100,101,101,101,101,101,101,101,101,101,101,101,101,102,102,102,103,103,103,104,104,105,105,105,105,105,105,105,105,105,105,105,105,105,105,106,106,106,107,107,109,109,110,110,111,111,112,112,112,113,113,113,116,117,117,118,118,118,119,119,120,120,120,120,120,120,120,123,123,125,125,125,125,125,125,125,125,125,126,126,126,127,127,127,128,128,128,129,129,129,129,129,129,129,129,129,129,129,129,129,130,130,132,132,132,132,132,132,132,132,132,132,132,132,133,133,133,134,134,135,135,135,135,135,135,135,135,135,135,135,135,135,135,136,136,136,137,137,137,137,139,139,142,142,143,143,143,144,144,144,6,7,8,9,10,11,12,12,12,12};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, TerminalsView view, List<TerminalsView.RefusedView> refused, List<String> protocols, List<Choice> credentialForms, String told, Optional<RegisteredView> fresh) {
		var may = frame.viewer().may("terminals");
		jteOutput.writeContent("\n");
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, frame, frame.text("terminals.title"), new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n");
				if (!told.isEmpty()) {
					jteOutput.writeContent("<p class=\"notice\" role=\"status\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(told);
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("\n");
				if (fresh.isPresent()) {
					var made = fresh.orElseThrow();
					jteOutput.writeContent("\n<p class=\"notice\" role=\"status\">");
					if (!made.user().isEmpty()) {
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(frame.text("terminals.user"));
						jteOutput.writeContent("\n  <code>");
						jteOutput.setContext("code", null);
						jteOutput.writeUserContent(made.user());
						jteOutput.writeContent("</code> · ");
					}
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("registration.password"));
					jteOutput.writeContent(" <code>");
					jteOutput.setContext("code", null);
					jteOutput.writeUserContent(made.password());
					jteOutput.writeContent("</code> ·\n  ");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("terminals.shown-once"));
					jteOutput.writeContent("</p>\n");
				}
				jteOutput.writeContent("\n<table class=\"terminals\" tabindex=\"0\">\n<thead><tr>\n");
				for (String key : List.of("terminals.terminal", "terminals.state", "terminals.known", "terminals.punch", "terminals.offset",
  "terminals.backlog", "terminals.gaps", "terminals.refused", "terminals.warnings")) {
					jteOutput.writeContent("\n<th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text(key));
					jteOutput.writeContent("</th>\n");
				}
				jteOutput.writeContent("\n");
				if (may) {
					jteOutput.writeContent("<th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("terminals.actions"));
					jteOutput.writeContent("</th>");
				}
				jteOutput.writeContent("\n</tr></thead>\n<tbody>\n");
				for (var terminal : view.terminals()) {
					jteOutput.writeContent("\n<tr>\n  <td>");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(terminal.site());
					jteOutput.writeContent("/");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(terminal.id());
					jteOutput.writeContent("\n    <small>");
					jteOutput.setContext("small", null);
					jteOutput.writeUserContent(terminal.protocol());
					jteOutput.writeContent(" ·\n    ");
					jteOutput.setContext("small", null);
					jteOutput.writeUserContent(terminal.link());
					if (!terminal.address().isEmpty()) {
						jteOutput.writeContent(" ·\n    ");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(terminal.address());
					}
					if (!terminal.station().isEmpty()) {
						jteOutput.writeContent(" ·\n    ");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(terminal.station());
					}
					if (!terminal.owner().isEmpty()) {
						jteOutput.writeContent(" · ");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(terminal.owner());
					}
					jteOutput.writeContent("</small></td>\n  <td");
					var __jte_html_attribute_0 = terminal.up() ? "up" : "down";
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
						jteOutput.writeContent(" class=\"");
						jteOutput.setContext("td", "class");
						jteOutput.writeUserContent(__jte_html_attribute_0);
						jteOutput.setContext("td", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					if (terminal.up()) {
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(frame.text("terminals.up"));
					} else {
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(frame.text("terminals.down",
    frame.time(terminal.downSince(), terminal.zone())));
					}
					jteOutput.writeContent("\n    <small>");
					jteOutput.setContext("small", null);
					jteOutput.writeUserContent(frame.text("terminals.heard"));
					jteOutput.writeContent(" ");
					jteOutput.setContext("small", null);
					jteOutput.writeUserContent(frame.time(terminal.lastHeard(), terminal.zone()));
					jteOutput.writeContent("</small></td>\n  <td>");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(frame.time(terminal.knownUpTo(), terminal.zone()));
					jteOutput.writeContent("</td>\n  <td>");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(frame.time(terminal.lastPunch(), terminal.zone()));
					jteOutput.writeContent("</td>\n  <td class=\"number\">");
					if (terminal.status().clockOffset() == null) {
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(frame.text("terminals.never"));
					} else {
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(String.valueOf(
    terminal.status().clockOffset().toSeconds()));
					}
					jteOutput.writeContent("</td>\n  <td class=\"number\">");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(String.valueOf(terminal.backlog()));
					jteOutput.writeContent("</td>\n  <td class=\"number\">");
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(String.valueOf(terminal.missing()));
					jteOutput.writeContent("</td>\n  <td>");
					if (terminal.refused() > 0) {
						jteOutput.writeContent("<details><summary>");
						jteOutput.setContext("summary", null);
						jteOutput.writeUserContent(String.valueOf(terminal.refused()));
						jteOutput.writeContent("</summary>\n    ");
						for (var reason : terminal.reasons(frame.words())) {
							jteOutput.writeContent("<div");
							var __jte_html_attribute_1 = reason.code();
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
								jteOutput.writeContent(" title=\"");
								jteOutput.setContext("div", "title");
								jteOutput.writeUserContent(__jte_html_attribute_1);
								jteOutput.setContext("div", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">");
							jteOutput.setContext("div", null);
							jteOutput.writeUserContent(
      frame.text("mark.pair", reason.label(), reason.times()));
							jteOutput.writeContent("</div>");
						}
						jteOutput.writeContent("\n    ");
						for (var odd : terminal.lastRefused()) {
							jteOutput.writeContent("<div>");
							jteOutput.setContext("div", null);
							jteOutput.writeUserContent(frame.time(odd.at(), terminal.zone()));
							jteOutput.writeContent(" ·\n      ");
							jteOutput.setContext("div", null);
							jteOutput.writeUserContent(odd.label(frame.words()));
							jteOutput.writeContent(" · ");
							gg.jte.generated.ondemand.part.JtesaidGenerated.render(jteOutput, jteHtmlInterceptor, frame.said(odd.detail()));
							jteOutput.writeContent("\n      · <code>");
							jteOutput.setContext("code", null);
							jteOutput.writeUserContent(odd.startText());
							jteOutput.writeContent("</code> <code>");
							jteOutput.setContext("code", null);
							jteOutput.writeUserContent(odd.startHex());
							jteOutput.writeContent("</code></div>");
						}
						jteOutput.writeContent("</details>");
					} else {
						jteOutput.writeContent(" 0");
					}
					jteOutput.writeContent("</td>\n  <td>");
					if (terminal.keyMissing()) {
						jteOutput.writeContent("<div>");
						jteOutput.setContext("div", null);
						jteOutput.writeUserContent(frame.text("terminals.no-password"));
						jteOutput.writeContent("</div>\n    ");
					}
					if (terminal.clockWrong()) {
						jteOutput.writeContent("<div>");
						jteOutput.setContext("div", null);
						jteOutput.writeUserContent(frame.text("terminals.clock-wrong"));
						jteOutput.writeContent("</div>\n    ");
					}
					for (var warning : terminal.warned(frame.words())) {
						jteOutput.writeContent("<div");
						var __jte_html_attribute_2 = warning.code();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
							jteOutput.writeContent(" title=\"");
							jteOutput.setContext("div", "title");
							jteOutput.writeUserContent(__jte_html_attribute_2);
							jteOutput.setContext("div", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						if (warning.detail().known()) {
							jteOutput.setContext("div", null);
							jteOutput.writeUserContent(
      warning.detail().text());
						} else {
							jteOutput.setContext("div", null);
							jteOutput.writeUserContent(warning.label());
							jteOutput.writeContent("\n    <small>");
							gg.jte.generated.ondemand.part.JtesaidGenerated.render(jteOutput, jteHtmlInterceptor, warning.detail());
							jteOutput.writeContent("</small>");
						}
						jteOutput.writeContent("</div>");
					}
					jteOutput.writeContent("</td>\n  ");
					if (may) {
						jteOutput.writeContent("<td><details><summary>");
						jteOutput.setContext("summary", null);
						jteOutput.writeUserContent(frame.text("terminals.actions"));
						jteOutput.writeContent("</summary>\n    <form method=\"post\"");
						var __jte_html_attribute_3 = frame.href("/terminals/close-gap");
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
							jteOutput.writeContent(" action=\"");
							jteOutput.setContext("form", "action");
							jteOutput.writeUserContent(__jte_html_attribute_3);
							jteOutput.setContext("form", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">\n      ");
						gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
						jteOutput.writeContent("\n      <input type=\"hidden\" name=\"site\"");
						var __jte_html_attribute_4 = terminal.site();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
							jteOutput.writeContent(" value=\"");
							jteOutput.setContext("input", "value");
							jteOutput.writeUserContent(__jte_html_attribute_4);
							jteOutput.setContext("input", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent("><input type=\"hidden\" name=\"id\"");
						var __jte_html_attribute_5 = terminal.id();
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
							jteOutput.writeContent(" value=\"");
							jteOutput.setContext("input", "value");
							jteOutput.writeUserContent(__jte_html_attribute_5);
							jteOutput.setContext("input", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">\n      <label>");
						jteOutput.setContext("label", null);
						jteOutput.writeUserContent(frame.text("terminals.why"));
						jteOutput.writeContent(" <input type=\"text\" name=\"why\" required maxlength=\"200\" size=\"12\"></label>\n      <button type=\"submit\">");
						jteOutput.setContext("button", null);
						jteOutput.writeUserContent(frame.text("terminals.close-gap"));
						jteOutput.writeContent("</button>\n    </form>\n    ");
						if (terminal.keyNeeded()) {
							jteOutput.writeContent("\n    <form method=\"post\"");
							var __jte_html_attribute_6 = frame.href("/terminals/password");
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
								jteOutput.writeContent(" action=\"");
								jteOutput.setContext("form", "action");
								jteOutput.writeUserContent(__jte_html_attribute_6);
								jteOutput.setContext("form", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">\n      ");
							gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
							jteOutput.writeContent("\n      <input type=\"hidden\" name=\"site\"");
							var __jte_html_attribute_7 = terminal.site();
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
								jteOutput.writeContent(" value=\"");
								jteOutput.setContext("input", "value");
								jteOutput.writeUserContent(__jte_html_attribute_7);
								jteOutput.setContext("input", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent("><input type=\"hidden\" name=\"id\"");
							var __jte_html_attribute_8 = terminal.id();
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
								jteOutput.writeContent(" value=\"");
								jteOutput.setContext("input", "value");
								jteOutput.writeUserContent(__jte_html_attribute_8);
								jteOutput.setContext("input", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">\n      <label>");
							jteOutput.setContext("label", null);
							jteOutput.writeUserContent(frame.text("terminals.own-password"));
							jteOutput.writeContent("\n        <input type=\"password\" name=\"password\" minlength=\"8\" maxlength=\"64\" size=\"12\" autocomplete=\"new-password\"></label>\n      <button type=\"submit\">");
							jteOutput.setContext("button", null);
							jteOutput.writeUserContent(frame.text("terminals.new-password"));
							jteOutput.writeContent("</button>\n    </form>\n    ");
						}
						jteOutput.writeContent("\n    ");
						if (!terminal.configured()) {
							jteOutput.writeContent("\n    <form method=\"post\"");
							var __jte_html_attribute_9 = frame.href("/terminals/retire");
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
								jteOutput.writeContent(" action=\"");
								jteOutput.setContext("form", "action");
								jteOutput.writeUserContent(__jte_html_attribute_9);
								jteOutput.setContext("form", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">\n      ");
							gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
							jteOutput.writeContent("\n      <input type=\"hidden\" name=\"site\"");
							var __jte_html_attribute_10 = terminal.site();
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_10)) {
								jteOutput.writeContent(" value=\"");
								jteOutput.setContext("input", "value");
								jteOutput.writeUserContent(__jte_html_attribute_10);
								jteOutput.setContext("input", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent("><input type=\"hidden\" name=\"id\"");
							var __jte_html_attribute_11 = terminal.id();
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
								jteOutput.writeContent(" value=\"");
								jteOutput.setContext("input", "value");
								jteOutput.writeUserContent(__jte_html_attribute_11);
								jteOutput.setContext("input", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">\n      <button type=\"submit\">");
							jteOutput.setContext("button", null);
							jteOutput.writeUserContent(frame.text("terminals.retire"));
							jteOutput.writeContent("</button>\n    </form>\n    ");
						}
						jteOutput.writeContent("\n  </details></td>");
					}
					jteOutput.writeContent("\n</tr>\n");
				}
				jteOutput.writeContent("\n</tbody>\n</table>\n<h2>");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(frame.text("terminals.waiting"));
				jteOutput.writeContent("</h2>\n");
				if (view.unknown().isEmpty()) {
					jteOutput.writeContent("<p class=\"none\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("terminals.waiting-none"));
					jteOutput.writeContent("</p>");
				} else {
					jteOutput.writeContent("\n<p>");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("terminals.waiting-hint"));
					jteOutput.writeContent("</p>\n");
					for (var unknown : view.unknown()) {
						jteOutput.writeContent("\n<section class=\"waiting\">\n  <h3>");
						jteOutput.setContext("h3", null);
						jteOutput.writeUserContent(unknown.site());
						jteOutput.writeContent("/");
						jteOutput.setContext("h3", null);
						jteOutput.writeUserContent(unknown.id());
						jteOutput.writeContent(" · ");
						jteOutput.setContext("h3", null);
						jteOutput.writeUserContent(unknown.protocol());
						jteOutput.writeContent(" · ");
						jteOutput.setContext("h3", null);
						jteOutput.writeUserContent(frame.text("terminals.messages"));
						jteOutput.writeContent(" ");
						jteOutput.setContext("h3", null);
						jteOutput.writeUserContent(unknown.messages());
						jteOutput.writeContent("</h3>\n  <details><summary>");
						jteOutput.setContext("summary", null);
						jteOutput.writeUserContent(frame.text("terminals.frames"));
						jteOutput.writeContent("</summary>\n  ");
						for (var odd : unknown.last()) {
							jteOutput.writeContent("<div>");
							jteOutput.setContext("div", null);
							jteOutput.writeUserContent(String.valueOf(odd.at()));
							jteOutput.writeContent(" ·\n    ");
							gg.jte.generated.ondemand.part.JtesaidGenerated.render(jteOutput, jteHtmlInterceptor, frame.said(odd.detail()));
							jteOutput.writeContent(" · <code>");
							jteOutput.setContext("code", null);
							jteOutput.writeUserContent(odd.startHex());
							jteOutput.writeContent("</code></div>");
						}
						jteOutput.writeContent("\n  </details>\n  ");
						if (may) {
							jteOutput.writeContent("<form class=\"filter\" method=\"post\"");
							var __jte_html_attribute_12 = frame.href("/terminals/adopt");
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_12)) {
								jteOutput.writeContent(" action=\"");
								jteOutput.setContext("form", "action");
								jteOutput.writeUserContent(__jte_html_attribute_12);
								jteOutput.setContext("form", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">\n    ");
							gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
							jteOutput.writeContent("\n    <input type=\"hidden\" name=\"site\"");
							var __jte_html_attribute_13 = unknown.site();
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_13)) {
								jteOutput.writeContent(" value=\"");
								jteOutput.setContext("input", "value");
								jteOutput.writeUserContent(__jte_html_attribute_13);
								jteOutput.setContext("input", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">\n    <input type=\"hidden\" name=\"link\"");
							var __jte_html_attribute_14 = unknown.link();
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_14)) {
								jteOutput.writeContent(" value=\"");
								jteOutput.setContext("input", "value");
								jteOutput.writeUserContent(__jte_html_attribute_14);
								jteOutput.setContext("input", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">\n    <input type=\"hidden\" name=\"protocol\"");
							var __jte_html_attribute_15 = unknown.protocol();
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_15)) {
								jteOutput.writeContent(" value=\"");
								jteOutput.setContext("input", "value");
								jteOutput.writeUserContent(__jte_html_attribute_15);
								jteOutput.setContext("input", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">\n    <input type=\"hidden\" name=\"address\"");
							var __jte_html_attribute_16 = unknown.address();
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_16)) {
								jteOutput.writeContent(" value=\"");
								jteOutput.setContext("input", "value");
								jteOutput.writeUserContent(__jte_html_attribute_16);
								jteOutput.setContext("input", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">\n    <label>");
							jteOutput.setContext("label", null);
							jteOutput.writeUserContent(frame.text("terminals.terminal"));
							jteOutput.writeContent(" <input type=\"text\" name=\"id\"");
							var __jte_html_attribute_17 = unknown.id();
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_17)) {
								jteOutput.writeContent(" value=\"");
								jteOutput.setContext("input", "value");
								jteOutput.writeUserContent(__jte_html_attribute_17);
								jteOutput.setContext("input", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(" required></label>\n    <label>");
							jteOutput.setContext("label", null);
							jteOutput.writeUserContent(frame.text("terminals.owner"));
							jteOutput.writeContent(" <input type=\"text\" name=\"owner\"></label>\n    <label>");
							jteOutput.setContext("label", null);
							jteOutput.writeUserContent(frame.text("registration.credential-form"));
							jteOutput.writeContent("\n      <select name=\"credentialForm\">");
							for (var form : credentialForms) {
								jteOutput.writeContent("\n      <option");
								var __jte_html_attribute_18 = form.value();
								if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_18)) {
									jteOutput.writeContent(" value=\"");
									jteOutput.setContext("option", "value");
									jteOutput.writeUserContent(__jte_html_attribute_18);
									jteOutput.setContext("option", null);
									jteOutput.writeContent("\"");
								}
								jteOutput.writeContent(">");
								jteOutput.setContext("option", null);
								jteOutput.writeUserContent(form.label());
								jteOutput.writeContent("</option>");
							}
							jteOutput.writeContent("</select></label>\n    <button type=\"submit\">");
							jteOutput.setContext("button", null);
							jteOutput.writeUserContent(frame.text("terminals.adopt"));
							jteOutput.writeContent("</button>\n  </form>");
						}
						jteOutput.writeContent("\n</section>\n");
					}
					jteOutput.writeContent("\n");
				}
				jteOutput.writeContent("\n");
				if (!refused.isEmpty()) {
					jteOutput.writeContent("\n<h2>");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.text("terminals.knocks"));
					jteOutput.writeContent("</h2>\n<p>");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("terminals.knocks-hint"));
					jteOutput.writeContent("</p>\n<table class=\"terminals\" tabindex=\"0\">\n<thead><tr>\n");
					for (String key : List.of("terminals.user", "terminals.client", "terminals.from", "terminals.knock-why",
  "terminals.knock-times", "terminals.knock-last")) {
						jteOutput.writeContent("\n<th scope=\"col\">");
						jteOutput.setContext("th", null);
						jteOutput.writeUserContent(frame.text(key));
						jteOutput.writeContent("</th>\n");
					}
					jteOutput.writeContent("\n");
					if (may) {
						jteOutput.writeContent("<th scope=\"col\">");
						jteOutput.setContext("th", null);
						jteOutput.writeUserContent(frame.text("terminals.actions"));
						jteOutput.writeContent("</th>");
					}
					jteOutput.writeContent("\n</tr></thead>\n<tbody>\n");
					for (var client : refused) {
						jteOutput.writeContent("\n<tr>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(client.user());
						jteOutput.writeContent("</td><td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(client.clientId());
						jteOutput.writeContent("</td><td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(client.from());
						jteOutput.writeContent("</td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(client.whyLabel(frame.words()));
						jteOutput.writeContent("</td>\n  <td class=\"number\">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(String.valueOf(client.times()));
						jteOutput.writeContent("</td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(String.valueOf(client.last()));
						jteOutput.writeContent("</td>\n  ");
						if (may) {
							jteOutput.writeContent("<td>");
							if (client.adoptable()) {
								jteOutput.writeContent("<form class=\"filter\" method=\"post\"");
								var __jte_html_attribute_19 = frame.href("/terminals/adopt");
								if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_19)) {
									jteOutput.writeContent(" action=\"");
									jteOutput.setContext("form", "action");
									jteOutput.writeUserContent(__jte_html_attribute_19);
									jteOutput.setContext("form", null);
									jteOutput.writeContent("\"");
								}
								jteOutput.writeContent(">\n    ");
								gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
								jteOutput.writeContent("\n    <input type=\"hidden\" name=\"link\" value=\"mqtt\"><input type=\"hidden\" name=\"address\" value=\"\">\n    <label>");
								jteOutput.setContext("label", null);
								jteOutput.writeUserContent(frame.text("terminals.terminal"));
								jteOutput.writeContent(" <input type=\"text\" name=\"id\"");
								var __jte_html_attribute_20 = client.user();
								if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_20)) {
									jteOutput.writeContent(" value=\"");
									jteOutput.setContext("input", "value");
									jteOutput.writeUserContent(__jte_html_attribute_20);
									jteOutput.setContext("input", null);
									jteOutput.writeContent("\"");
								}
								jteOutput.writeContent(" required></label>\n    <label>");
								jteOutput.setContext("label", null);
								jteOutput.writeUserContent(frame.text("terminals.protocol"));
								jteOutput.writeContent("\n      <select name=\"protocol\">");
								for (var name : protocols) {
									jteOutput.writeContent("\n      <option");
									var __jte_html_attribute_21 = name;
									if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_21)) {
										jteOutput.writeContent(" value=\"");
										jteOutput.setContext("option", "value");
										jteOutput.writeUserContent(__jte_html_attribute_21);
										jteOutput.setContext("option", null);
										jteOutput.writeContent("\"");
									}
									jteOutput.writeContent(">");
									jteOutput.setContext("option", null);
									jteOutput.writeUserContent(name);
									jteOutput.writeContent("</option>");
								}
								jteOutput.writeContent("</select></label>\n    <button type=\"submit\">");
								jteOutput.setContext("button", null);
								jteOutput.writeUserContent(frame.text("terminals.adopt"));
								jteOutput.writeContent("</button>\n  </form>");
							}
							jteOutput.writeContent("</td>");
						}
						jteOutput.writeContent("\n</tr>\n");
					}
					jteOutput.writeContent("\n</tbody>\n</table>\n");
				}
				jteOutput.writeContent("\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		TerminalsView view = (TerminalsView)params.get("view");
		List<TerminalsView.RefusedView> refused = (List<TerminalsView.RefusedView>)params.get("refused");
		List<String> protocols = (List<String>)params.get("protocols");
		List<Choice> credentialForms = (List<Choice>)params.get("credentialForms");
		String told = (String)params.get("told");
		Optional<RegisteredView> fresh = (Optional<RegisteredView>)params.get("fresh");
		render(jteOutput, jteHtmlInterceptor, frame, view, refused, protocols, credentialForms, told, fresh);
	}
}
