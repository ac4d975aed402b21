package gg.jte.generated.ondemand;
import afterclass.gateway.web.closing.ClosingView;
import afterclass.gateway.web.page.PageContext;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JteclosingGenerated {
	public static final String JTE_NAME = "closing.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,7,7,8,8,9,9,10,10,10,11,11,11,12,12,12,12,12,12,12,12,12,12,13,13,13,14,14,14,14,14,14,14,14,14,14,14,14,15,15,15,15,15,15,15,16,16,16,16,16,16,16,18,18,18,20,20,20,21,22,22,22,23,23,23,24,24,24,25,25,26,26,27,27,28,28,29,29,29,29,29,30,30,30,30,30,31,31,31,31,31,31,31,31,31,31,31,31,32,32,32,32,32,32,32,32,32,32,32,32,32,33,33,33,33,33,33,33,33,33,33,34,34,34,34,34,35,35,36,36,36,37,37,37,38,38,38,39,39,40,40,40,40,40,40,40,40,40,40,40,40,40,41,41,41,41,41,42,42,44,44,46,46,46,46,46,46,46,46,46,47,47,47,48,48,48,48,48,48,50,50,51,51,51,51,51,51,51,51,51,52,52,52,52,52,52,52,52,52,52,52,52,52,52,52,52,52,52,52,53,53,53,54,54,54,55,55,59,59,61,61,61,61,61,61,61,62,62,64,64,64,66,66,66,66,66,66,66,66,66,66,66,66,67,67,68,68,68,68,68,68,68,69,69,69,69,69,69,69,69,69,69,70,70,70,71,71,71,71,71,71,71,71,71,71,72,72,72,73,73,73,73,73,73,73,73,73,73,74,74,74,75,75,77,77,78,78,79,79,79,80,80,80,81,81,82,82,84,84,85,85,87,87,87,90,90,90,90,90,90,91,91,91,91,91,91,92,92,92,94,94,95,95,95,95,95,95,96,96,96,96,96,96,97,97,97,98,98,98,98,98,98,99,99,99,99,99,99,100,100,100,101,101,106,106,107,107,108,108,108,109,109,110,110,110,110,110,110,110,110,110,110,110,110,110,110,111,111,112,112,112,113,113,113,3,4,5,6,6,6,6};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, ClosingView view, List<String> faults, String saved) {
		var month = view.month();
		jteOutput.writeContent("\n");
		var page = view.page();
		jteOutput.writeContent("\n");
		var viewer = frame.viewer();
		jteOutput.writeContent("\n");
		gg.jte.generated.ondemand.layout.JtepageGenerated.render(jteOutput, jteHtmlInterceptor, frame, frame.text("closing.title", month), new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<div class=\"paper\"><strong>");
				jteOutput.setContext("strong", null);
				jteOutput.writeUserContent(page.paper().school());
				jteOutput.writeContent("</strong></div>\n<p class=\"turn btn-list\"><a class=\"btn btn-outline-secondary btn-sm\"");
				var __jte_html_attribute_0 = frame.href("/closing/" + page.before());
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">◀ ");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(
  page.before());
				jteOutput.writeContent("</a>\n  <a class=\"btn btn-outline-secondary btn-sm\"");
				var __jte_html_attribute_1 = frame.href("/closing/" + page.after());
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(page.after());
				jteOutput.writeContent(" ▶</a></p>\n");
				if (!saved.isEmpty()) {
					jteOutput.writeContent("<div class=\"notice alert alert-success\" role=\"status\">");
					jteOutput.setContext("div", null);
					jteOutput.writeUserContent(saved);
					jteOutput.writeContent("</div>");
				}
				jteOutput.writeContent("\n");
				for (String fault : faults) {
					jteOutput.writeContent("<div class=\"fault alert alert-danger\" role=\"alert\">");
					jteOutput.setContext("div", null);
					jteOutput.writeUserContent(fault);
					jteOutput.writeContent("</div>");
				}
				jteOutput.writeContent("\n<section class=\"card mb-3\" id=\"decision\" aria-labelledby=\"decision-title\">\n<div class=\"card-header\"><h2 class=\"card-title\" id=\"decision-title\">");
				jteOutput.setContext("h2", null);
				jteOutput.writeUserContent(frame.text("closing.next-step"));
				jteOutput.writeContent("</h2></div>\n<div class=\"card-body\">\n");
				if (view.closed() && page.sheet().isPresent()) {
					var sheet = page.sheet().orElseThrow();
					jteOutput.writeContent("\n<p class=\"summary\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("closing.closed", sheet.proposedBy(), sheet.decidedBy(),
  frame.time(sheet.decidedAt(), page.zone())));
					jteOutput.writeContent("</p>\n<p>SHA-256 <code class=\"hash\">");
					jteOutput.setContext("code", null);
					jteOutput.writeUserContent(sheet.sha256());
					jteOutput.writeContent("</code>\n  <small class=\"text-secondary\">");
					jteOutput.setContext("small", null);
					jteOutput.writeUserContent(frame.text("closing.ledger", sheet.upTo()));
					jteOutput.writeContent("</small></p>\n");
				}
				jteOutput.writeContent("\n");
				for (var sheet : view.waiting()) {
					gg.jte.generated.ondemand.part.JteproposedGenerated.render(jteOutput, jteHtmlInterceptor, frame, sheet, page.zone(), page.changed() && !sheet.correction());
				}
				jteOutput.writeContent("\n");
				if (!view.closed()) {
					jteOutput.writeContent("\n");
					if (page.opens().isPresent()) {
						jteOutput.writeContent("<p class=\"none\">");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(frame.text("closing.opens", month, page.opens().orElseThrow()));
						jteOutput.writeContent("</p>\n");
					} else if (page.first().isPresent()) {
						jteOutput.writeContent("<p class=\"none\">");
						jteOutput.setContext("p", null);
						jteOutput.writeUserContent(frame.text("closing.before", month));
						jteOutput.writeContent("\n  <a");
						var __jte_html_attribute_2 = frame.href("/closing/" + page.first().orElseThrow());
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_2);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(page.first().orElseThrow().toString());
						jteOutput.writeContent("</a></p>\n");
					} else if (viewer.may("enter")) {
						jteOutput.writeContent("<form method=\"post\"");
						var __jte_html_attribute_3 = frame.href("/closing/" + month + "/propose");
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
							jteOutput.writeContent(" action=\"");
							jteOutput.setContext("form", "action");
							jteOutput.writeUserContent(__jte_html_attribute_3);
							jteOutput.setContext("form", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
						jteOutput.writeContent("\n  <button type=\"submit\"");
						var __jte_html_attribute_4 = view.proposed() ? "btn btn-outline-secondary" : "btn btn-primary";
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
							jteOutput.writeContent(" class=\"");
							jteOutput.setContext("button", "class");
							jteOutput.writeUserContent(__jte_html_attribute_4);
							jteOutput.setContext("button", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("button", null);
						jteOutput.writeUserContent(
    frame.text(view.proposed() ? "closing.propose-again" : "closing.propose"));
						jteOutput.writeContent("</button></form>");
					}
					jteOutput.writeContent("\n");
				}
				jteOutput.writeContent("\n");
				if (page.late().isPresent()) {
					var late = page.late().orElseThrow();
					jteOutput.writeContent("\n<h3>");
					jteOutput.setContext("h3", null);
					jteOutput.writeUserContent(frame.text("closing.late"));
					jteOutput.writeContent("</h3>\n<p class=\"none\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("closing.late-hint", view.next()));
					jteOutput.writeContent("</p>\n");
					gg.jte.generated.ondemand.part.JtesheetlinesGenerated.render(jteOutput, jteHtmlInterceptor, frame, late);
					jteOutput.writeContent("\n");
					if (viewer.may("enter")) {
						jteOutput.writeContent("<form method=\"post\"");
						var __jte_html_attribute_5 = frame.href("/closing/" + month + "/correct");
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
							jteOutput.writeContent(" action=\"");
							jteOutput.setContext("form", "action");
							jteOutput.writeUserContent(__jte_html_attribute_5);
							jteOutput.setContext("form", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
						jteOutput.writeContent("\n  <button type=\"submit\" class=\"btn btn-primary\">");
						jteOutput.setContext("button", null);
						jteOutput.writeUserContent(frame.text("closing.correct"));
						jteOutput.writeContent("</button></form>");
					}
					jteOutput.writeContent("\n");
				}
				jteOutput.writeContent("\n</div>\n");
				if (!view.closed()) {
					jteOutput.writeContent("\n<div class=\"table-responsive\">\n<table class=\"checks table table-vcenter card-table\" tabindex=\"0\"");
					var __jte_html_attribute_6 = frame.text("closing.checks");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
						jteOutput.writeContent(" aria-label=\"");
						jteOutput.setContext("table", "aria-label");
						jteOutput.writeUserContent(__jte_html_attribute_6);
						jteOutput.setContext("table", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">\n<thead><tr><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("closing.check"));
					jteOutput.writeContent("</th>\n  <th scope=\"col\" class=\"number\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("closing.count"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("staff-day.status"));
					jteOutput.writeContent("</th></tr></thead>\n<tbody>\n");
					for (var step : page.steps()) {
						jteOutput.writeContent("\n<tr");
						var __jte_html_attribute_7 = step.point().inTheWay() ? "conflict" : "";
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
							jteOutput.writeContent(" class=\"");
							jteOutput.setContext("tr", "class");
							jteOutput.writeUserContent(__jte_html_attribute_7);
							jteOutput.setContext("tr", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">\n  <td>");
						if (step.point().done()) {
							jteOutput.setContext("td", null);
							jteOutput.writeUserContent(step.label());
						} else {
							jteOutput.writeContent("<a");
							var __jte_html_attribute_8 = frame.href(step.point().path());
							if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
								jteOutput.writeContent(" href=\"");
								jteOutput.setContext("a", "href");
								jteOutput.writeUserContent(__jte_html_attribute_8);
								jteOutput.setContext("a", null);
								jteOutput.writeContent("\"");
							}
							jteOutput.writeContent(">");
							jteOutput.setContext("a", null);
							jteOutput.writeUserContent(step.label());
							jteOutput.writeContent("</a>");
						}
						jteOutput.writeContent("</td>\n  <td class=\"number\">");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(String.valueOf(step.point().count()));
						jteOutput.writeContent("</td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(step.state());
						jteOutput.writeContent("</td></tr>\n");
					}
					jteOutput.writeContent("\n</tbody>\n</table>\n</div>\n");
				}
				jteOutput.writeContent("\n</section>\n");
				if (page.people().isEmpty()) {
					jteOutput.writeContent("<div class=\"empty\"><p class=\"none empty-title\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(frame.text("closing.nothing"));
					jteOutput.writeContent("</p></div>");
				} else {
					jteOutput.writeContent("\n");
					var people = page.people().orElseThrow();
					jteOutput.writeContent("\n<section class=\"card mb-3\" aria-labelledby=\"sheet-title\">\n<div class=\"card-header\"><h2 class=\"card-title\" id=\"sheet-title\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(people.title());
					jteOutput.writeContent("</h2>\n<div class=\"export files card-actions btn-list\">\n  <a class=\"btn btn-outline-primary btn-sm\"");
					var __jte_html_attribute_9 = frame.href("/api/closings/" + month + "/sheet.pdf");
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_9);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(frame.text("closing.paper"));
					jteOutput.writeContent("</a>\n");
					if (view.closed()) {
						jteOutput.writeContent("\n  <a class=\"btn btn-outline-primary btn-sm\" href=\"/api/closings/");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(month);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("/sheet.csv\">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(frame.text("closing.sheet-file"));
						jteOutput.writeContent("</a>\n  <a class=\"btn btn-outline-primary btn-sm\"");
						var __jte_html_attribute_10 = frame.href("/api/closings/" + month + "/payroll.pdf");
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
    frame.text("closing.payroll", "PDF"));
						jteOutput.writeContent("</a>\n  <a class=\"btn btn-outline-primary btn-sm\"");
						var __jte_html_attribute_11 = frame.href("/api/closings/" + month + "/payroll.xlsx");
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_11);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(
    frame.text("closing.payroll", "XLSX"));
						jteOutput.writeContent("</a>\n  <a class=\"btn btn-outline-primary btn-sm\"");
						var __jte_html_attribute_12 = frame.href("/api/closings/" + month + "/payroll.csv");
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_12)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_12);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(
    frame.text("closing.payroll", "CSV"));
						jteOutput.writeContent("</a>\n");
					}
					jteOutput.writeContent("\n</div></div>\n");
					gg.jte.generated.ondemand.part.JtetableGenerated.render(jteOutput, jteHtmlInterceptor, frame, people, "sheet", false);
					jteOutput.writeContent("\n");
					gg.jte.generated.ondemand.part.JtesignaturesGenerated.render(jteOutput, jteHtmlInterceptor, frame);
					jteOutput.writeContent("\n");
					if (page.corrections().isPresent()) {
						var corrections = page.corrections().orElseThrow();
						jteOutput.writeContent("\n<div class=\"card-body\"><h3>");
						jteOutput.setContext("h3", null);
						jteOutput.writeUserContent(frame.text("closing.in-sheet"));
						jteOutput.writeContent("</h3></div>\n");
						gg.jte.generated.ondemand.part.JtesheetlinesGenerated.render(jteOutput, jteHtmlInterceptor, frame, corrections);
						jteOutput.writeContent("\n");
					}
					jteOutput.writeContent("\n</section>\n");
				}
				jteOutput.writeContent("\n");
				if (!view.sheets().isEmpty()) {
					jteOutput.writeContent("\n<section class=\"card mb-3 d-print-none\" aria-labelledby=\"history-title\">\n<div class=\"card-header\"><h2 class=\"card-title\" id=\"history-title\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.text("closing.history"));
					jteOutput.writeContent("</h2></div>\n<div class=\"table-responsive\">\n<table class=\"table table-vcenter card-table\" tabindex=\"0\">\n<thead><tr><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("requests.number"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("closing.kind"));
					jteOutput.writeContent("</th>\n  <th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("closing.paid-in"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("closing.proposed-by"));
					jteOutput.writeContent("</th>\n  <th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(frame.text("requests.decision"));
					jteOutput.writeContent("</th><th scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n");
					for (var sheet : view.sheets()) {
						jteOutput.writeContent("\n<tr><td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(String.valueOf(sheet.id()));
						jteOutput.writeContent("</td><td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(sheet.kindLabel());
						jteOutput.writeContent("</td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(sheet.postedIn());
						jteOutput.writeContent("</td><td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(sheet.proposedBy());
						jteOutput.writeContent("\n  <small>");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(frame.time(sheet.proposedAt(), page.zone()));
						jteOutput.writeContent("</small></td>\n  <td>");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(sheet.stateLabel());
						jteOutput.writeContent(" ");
						jteOutput.setContext("td", null);
						jteOutput.writeUserContent(sheet.answer());
						jteOutput.writeContent("\n  <small>");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(sheet.decidedBy());
						jteOutput.writeContent(" ");
						jteOutput.setContext("small", null);
						jteOutput.writeUserContent(frame.time(sheet.decidedAt(), page.zone()));
						jteOutput.writeContent("</small></td>\n  <td><code>");
						jteOutput.setContext("code", null);
						jteOutput.writeUserContent(sheet.shortSha256());
						jteOutput.writeContent("</code></td></tr>\n");
					}
					jteOutput.writeContent("\n</tbody>\n</table>\n</div>\n</section>\n");
				}
				jteOutput.writeContent("\n");
				if (!page.closedMonths().isEmpty()) {
					jteOutput.writeContent("\n<h2 class=\"d-print-none\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(frame.text("closing.months"));
					jteOutput.writeContent("</h2>\n<p class=\"btn-list d-print-none\">");
					for (var other : page.closedMonths()) {
						jteOutput.writeContent("\n  <a class=\"btn btn-outline-secondary btn-sm\"");
						var __jte_html_attribute_13 = frame.href("/closing/" + other);
						if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_13)) {
							jteOutput.writeContent(" href=\"");
							jteOutput.setContext("a", "href");
							jteOutput.writeUserContent(__jte_html_attribute_13);
							jteOutput.setContext("a", null);
							jteOutput.writeContent("\"");
						}
						jteOutput.writeContent(">");
						jteOutput.setContext("a", null);
						jteOutput.writeUserContent(other);
						jteOutput.writeContent("</a>");
					}
					jteOutput.writeContent("</p>\n");
				}
				jteOutput.writeContent("\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		ClosingView view = (ClosingView)params.get("view");
		List<String> faults = (List<String>)params.get("faults");
		String saved = (String)params.get("saved");
		render(jteOutput, jteHtmlInterceptor, frame, view, faults, saved);
	}
}
