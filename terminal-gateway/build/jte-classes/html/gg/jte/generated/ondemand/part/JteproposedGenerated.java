package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.closing.ClosingView.SheetView;
import java.time.ZoneId;
@SuppressWarnings("unchecked")
public final class JteproposedGenerated {
	public static final String JTE_NAME = "part/proposed.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,7,7,8,8,8,9,9,9,10,10,10,11,11,11,11,11,11,11,12,12,13,13,13,13,13,14,14,15,15,15,15,15,15,15,15,15,16,16,17,17,17,19,19,19,20,20,20,20,20,21,22,22,22,24,24,25,25,25,25,25,26,26,26,3,4,5,6,6,6,6};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, SheetView sheet, ZoneId zone, boolean changed) {
		jteOutput.writeContent("<h3>");
		jteOutput.setContext("h3", null);
		jteOutput.writeUserContent(frame.text(sheet.correction() ? "closing.proposed-correction" : "closing.proposed-close",
  sheet.month(), sheet.postedIn()));
		jteOutput.writeContent("</h3>\n<p class=\"summary\">");
		jteOutput.setContext("p", null);
		jteOutput.writeUserContent(frame.text("closing.proposed", sheet.proposedBy(), frame.time(sheet.proposedAt(), zone)));
		jteOutput.writeContent("\n  SHA-256 <code class=\"hash\">");
		jteOutput.setContext("code", null);
		jteOutput.writeUserContent(sheet.sha256());
		jteOutput.writeContent("</code></p>\n");
		if (changed) {
			jteOutput.writeContent("<div class=\"alert alert-warning\" role=\"status\">");
			jteOutput.setContext("div", null);
			jteOutput.writeUserContent(frame.text("closing.changed"));
			jteOutput.writeContent("</div>");
		}
		jteOutput.writeContent("\n");
		if (sheet.proposedBy().equals(frame.viewer().account())) {
			jteOutput.writeContent("\n  <p class=\"none text-secondary\">");
			jteOutput.setContext("p", null);
			jteOutput.writeUserContent(frame.text("requests.second"));
			jteOutput.writeContent("</p>");
		} else if (frame.viewer().may("approve")) {
			jteOutput.writeContent("\n");
			var decide = frame.href("/closing/" + sheet.month() + "/sheets/" + sheet.id() + "/decide");
			jteOutput.writeContent("\n<form class=\"ruling row g-2 align-items-end\" method=\"post\"");
			var __jte_html_attribute_0 = decide;
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" action=\"");
				jteOutput.setContext("form", "action");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("form", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">\n  ");
			gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
			jteOutput.writeContent("\n  <label class=\"col-12 col-md form-label\">");
			jteOutput.setContext("label", null);
			jteOutput.writeUserContent(frame.text("requests.answer"));
			jteOutput.writeContent("\n    <input type=\"text\" class=\"form-control\" name=\"answer\" maxlength=\"300\"></label>\n  ");
			if (!changed) {
				jteOutput.writeContent("<div class=\"col-auto mb-2\"><button type=\"submit\" class=\"btn btn-primary\" name=\"decision\" value=\"approve\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(
    frame.text("requests.approve"));
				jteOutput.writeContent("</button></div>");
			}
			jteOutput.writeContent("\n  <div class=\"col-auto mb-2\"><button type=\"submit\" class=\"btn btn-outline-danger\" name=\"decision\" value=\"refuse\">");
			jteOutput.setContext("button", null);
			jteOutput.writeUserContent(
    frame.text("requests.refuse"));
			jteOutput.writeContent("</button></div>\n</form>\n");
		}
		jteOutput.writeContent("\n");
		if (sheet.table().isPresent()) {
			var table = sheet.table().orElseThrow();
			gg.jte.generated.ondemand.part.JtesheetlinesGenerated.render(jteOutput, jteHtmlInterceptor, frame, table);
		}
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		SheetView sheet = (SheetView)params.get("sheet");
		ZoneId zone = (ZoneId)params.get("zone");
		boolean changed = (boolean)params.getOrDefault("changed", false);
		render(jteOutput, jteHtmlInterceptor, frame, sheet, zone, changed);
	}
}
