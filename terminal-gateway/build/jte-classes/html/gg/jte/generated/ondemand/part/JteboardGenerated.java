package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.TimeText;
import afterclass.gateway.web.today.TodayView;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JteboardGenerated {
	public static final String JTE_NAME = "part/board.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,4,4,4,4,6,6,7,7,8,8,9,9,9,10,10,11,11,11,11,11,11,11,12,12,12,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,14,14,15,15,15,15,15,15,15,17,17,17,17,17,17,17,18,18,18,18,18,18,18,19,19,19,19,19,19,19,21,21,22,22,22,22,22,22,22,22,22,23,23,23,23,23,23,24,24,24,24,24,24,25,25,25,25,25,25,25,25,25,25,26,26,26,26,26,26,27,27,27,27,27,28,28,29,29,30,30,32,32,35,35,36,36,36,37,37,37,37,37,37,37,39,39,39,40,40,40,40,40,42,42,43,43,43,43,43,43,43,43,43,43,43,43,43,43,43,44,44,44,44,44,44,44,44,44,45,45,48,48,49,49,49,51,51,52,52,52,52,52,52,52,52,52,52,53,53,53,53,53,53,53,53,54,54,54,54,54,54,54,54,54,55,55,58,58,59,59,59,59,59,59,59,59,59,59,60,60,60,60,60,60,60,61,61,63,63,63,63,63,64,64,64,64,64,64,64,64,64,64,64,64,64,64,65,65,65,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, TodayView view) {
		var day = view.shown();
		jteOutput.writeContent("\n");
		var expected = String.valueOf(day.expected());
		jteOutput.writeContent("\n");
		for (String line : view.clock()) {
			jteOutput.writeContent("\n<p class=\"fault\" role=\"alert\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(line);
			jteOutput.writeContent("</p>\n");
		}
		jteOutput.writeContent("\n");
		if (view.lastDay() == null) {
			jteOutput.writeContent("<p class=\"summary\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.text("today.expected", TimeText.minute(view.at()), expected));
			jteOutput.writeContent("</p>");
		} else {
			jteOutput.writeContent("\n<p class=\"notice\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.text("today.earlier", view.at().toLocalDate(), day.date()));
			jteOutput.writeContent("</p>\n<p class=\"summary\"><a");
			var __jte_html_attribute_0 = frame.href("/days/" + day.date());
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(day.date().toString());
			jteOutput.writeContent("</a> · ");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.text("today.had", expected));
			jteOutput.writeContent("</p>\n");
		}
		jteOutput.writeContent("\n");
		if (day.windows().isEmpty()) {
			jteOutput.writeContent("<p class=\"none\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.text("today.nobody"));
			jteOutput.writeContent("</p>");
		} else {
			jteOutput.writeContent("\n<table class=\"windows\" tabindex=\"0\">\n<thead><tr>");
			for (String key : List.of("today.window", "today.time", "today.phase")) {
				jteOutput.writeContent("<th scope=\"col\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(frame.text(key));
				jteOutput.writeContent("</th>");
			}
			jteOutput.writeContent("\n");
			for (String key : List.of("today.in", "today.awaiting-sheet")) {
				jteOutput.writeContent("<th scope=\"col\" class=\"number\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(frame.text(key));
				jteOutput.writeContent("</th>");
			}
			jteOutput.writeContent("\n");
			for (String key : List.of("today.awaited", "today.missed", "today.held")) {
				jteOutput.writeContent("<th scope=\"col\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(frame.text(key));
				jteOutput.writeContent("</th>");
			}
			jteOutput.writeContent("</tr></thead>\n<tbody>\n");
			for (var window : day.windows()) {
				jteOutput.writeContent("\n<tr");
				var __jte_html_attribute_1 = window.phase();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" class=\"");
					jteOutput.setContext("tr", "class");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("tr", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n  <td>");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(window.name());
				jteOutput.writeContent(" <small>");
				jteOutput.setContext("small", null);
				jteOutput.writeUserContent(window.clause());
				jteOutput.writeContent("</small></td>\n  <td>");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(TimeText.minute(window.from()));
				jteOutput.writeContent("–");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(TimeText.minute(window.to()));
				jteOutput.writeContent("</td>\n  <td>");
				if (window.phase().equals("running")) {
					jteOutput.writeContent("<strong>");
					jteOutput.setContext("strong", null);
					jteOutput.writeUserContent(window.phaseLabel());
					jteOutput.writeContent("</strong>");
				} else {
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(window.phaseLabel());
				}
				jteOutput.writeContent("</td>\n  <td class=\"number\">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(String.valueOf(window.in().size()));
				jteOutput.writeContent("/");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(String.valueOf(window.expected()));
				jteOutput.writeContent("</td>\n  <td class=\"number\">");
				if (!window.awaitingSheet().isEmpty()) {
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(String.valueOf(window.awaitingSheet().size()));
				}
				jteOutput.writeContent("</td>\n  <td>");
				gg.jte.generated.ondemand.part.JtestafflinksGenerated.render(jteOutput, jteHtmlInterceptor, frame, day.date(), window.awaited());
				jteOutput.writeContent("</td>\n  <td class=\"fault\">");
				gg.jte.generated.ondemand.part.JtestafflinksGenerated.render(jteOutput, jteHtmlInterceptor, frame, day.date(), window.missed());
				jteOutput.writeContent("</td>\n  <td>");
				gg.jte.generated.ondemand.part.JtestafflinksGenerated.render(jteOutput, jteHtmlInterceptor, frame, day.date(), window.held());
				jteOutput.writeContent("</td>\n</tr>\n");
			}
			jteOutput.writeContent("\n</tbody>\n</table>\n");
		}
		jteOutput.writeContent("\n<h2>");
		jteOutput.setContext("h2", null);
		jteOutput.writeUserContent(frame.text("today.last"));
		jteOutput.writeContent("</h2>\n");
		if (day.last().isEmpty()) {
			jteOutput.writeContent("<p class=\"none\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.text("day.no-punches"));
			jteOutput.writeContent("</p>");
		} else {
			jteOutput.writeContent("\n<table tabindex=\"0\">\n<thead><tr>");
			for (String key : List.of("column.at", "column.name", "column.terminal", "column.standing")) {
				jteOutput.writeContent("<th scope=\"col\">");
				jteOutput.setContext("th", null);
				jteOutput.writeUserContent(
  frame.text(key));
				jteOutput.writeContent("</th>");
			}
			jteOutput.writeContent("</tr></thead>\n<tbody>\n");
			for (var punch : day.last()) {
				jteOutput.writeContent("\n<tr");
				var __jte_html_attribute_2 = String.valueOf(punch.position());
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" data-position=\"");
					jteOutput.setContext("tr", "data-position");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("tr", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent("><td>");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(TimeText.second(punch.at()));
				jteOutput.writeContent("</td><td>");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(punch.who());
				jteOutput.writeContent("</td>\n  <td>");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(punch.site());
				jteOutput.writeContent("/");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(punch.terminal());
				jteOutput.writeContent("</td><td>");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(punch.standingLabel());
				jteOutput.writeContent("</td></tr>\n");
			}
			jteOutput.writeContent("\n</tbody>\n</table>\n");
		}
		jteOutput.writeContent("\n<h2>");
		jteOutput.setContext("h2", null);
		jteOutput.writeUserContent(frame.text("today.terminals"));
		jteOutput.writeContent("</h2>\n<ul class=\"terminals\">\n");
		for (var terminal : view.terminals().terminals()) {
			jteOutput.writeContent("\n<li");
			var __jte_html_attribute_3 = terminal.up() ? "up" : "down";
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
				jteOutput.writeContent(" class=\"");
				jteOutput.setContext("li", "class");
				jteOutput.writeUserContent(__jte_html_attribute_3);
				jteOutput.setContext("li", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("li", null);
			jteOutput.writeUserContent(frame.text("mark.pair", terminal.site() + "/" + terminal.id(),
  frame.text(terminal.up() ? "today.up" : "today.down")));
			if (terminal.backlog() > 0) {
				jteOutput.writeContent(" · ");
				jteOutput.setContext("li", null);
				jteOutput.writeUserContent(frame.text("terminals.backlog"));
				jteOutput.writeContent(" ");
				jteOutput.setContext("li", null);
				jteOutput.writeUserContent(
  String.valueOf(terminal.backlog()));
			}
			if (terminal.clockWrong()) {
				jteOutput.writeContent(" · ");
				jteOutput.setContext("li", null);
				jteOutput.writeUserContent(frame.text("terminals.clock-wrong"));
			}
			jteOutput.writeContent("</li>\n");
		}
		jteOutput.writeContent("\n</ul>\n<ul class=\"links\">\n");
		for (var link : view.terminals().links()) {
			jteOutput.writeContent("\n  <li");
			var __jte_html_attribute_4 = link.up() ? "up" : "down";
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" class=\"");
				jteOutput.setContext("li", "class");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("li", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("li", null);
			jteOutput.writeUserContent(frame.text("mark.pair", link.name(),
    frame.text(link.up() ? "today.up" : "today.down")));
			if (!link.up()) {
				jteOutput.writeContent(" · ");
				gg.jte.generated.ondemand.part.JtesaidGenerated.render(jteOutput, jteHtmlInterceptor, frame.said(link.why()));
			}
			jteOutput.writeContent("</li>\n");
		}
		jteOutput.writeContent("\n</ul>\n");
		if (!view.terminals().unknown().isEmpty()) {
			jteOutput.writeContent("<p class=\"fault\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.text("today.unknown", view.terminals().unknown().size()));
			jteOutput.writeContent("\n<a");
			var __jte_html_attribute_5 = frame.href("/terminals");
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_5);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("a", null);
			jteOutput.writeUserContent(frame.text("page.terminals"));
			jteOutput.writeContent("</a></p>");
		}
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		TodayView view = (TodayView)params.get("view");
		render(jteOutput, jteHtmlInterceptor, frame, view);
	}
}
