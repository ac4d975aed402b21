package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.closing.SheetTable;
@SuppressWarnings("unchecked")
public final class JtesheetlinesGenerated {
	public static final String JTE_NAME = "part/sheet-lines.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,6,6,6,6,6,6,6,7,7,7,7,7,7,8,8,8,9,9,9,9,9,9,10,10,10,10,10,10,10,10,12,12,13,13,13,13,13,13,13,13,13,14,14,14,15,15,15,16,16,16,16,16,16,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,18,18,18,19,19,19,19,19,19,19,20,20,22,22,22,23,23,23,24,24,24,25,25,25,25,25,25,26,26,26,26,26,29,29,29,2,3,3,3,3};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, SheetTable table) {
		jteOutput.writeContent("<div class=\"table-responsive\">\n<table class=\"table table-vcenter card-table\" tabindex=\"0\">\n<thead><tr><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.text("column.staffNo"));
		jteOutput.writeContent("</th><th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.text("column.name"));
		jteOutput.writeContent("</th>\n  <th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.text("column.service"));
		jteOutput.writeContent("</th><th scope=\"col\" class=\"number\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.text("column.earned"));
		jteOutput.writeContent("</th>\n  <th scope=\"col\" class=\"number\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.text("column.forfeited"));
		jteOutput.writeContent("</th>\n  <th scope=\"col\" class=\"number\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.text("column.excused"));
		jteOutput.writeContent("</th>");
		if (table.money()) {
			jteOutput.writeContent("<th scope=\"col\" class=\"number\">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(
    frame.text("column.fen"));
			jteOutput.writeContent("</th>");
		}
		jteOutput.writeContent("<th scope=\"col\">");
		jteOutput.setContext("th", null);
		jteOutput.writeUserContent(frame.text("closing.correction"));
		jteOutput.writeContent("</th></tr></thead>\n<tbody>\n");
		for (var line : table.lines()) {
			jteOutput.writeContent("\n<tr><td>");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(line.of().staff());
			jteOutput.writeContent("</td><td>");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(line.of().name());
			jteOutput.writeContent("</td><td>");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(line.of().serviceName());
			jteOutput.writeContent("</td>\n  <td class=\"number\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(String.valueOf(line.of().earned()));
			jteOutput.writeContent("</td>\n  <td class=\"number\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(String.valueOf(line.of().forfeited()));
			jteOutput.writeContent("</td>\n  <td class=\"number\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(String.valueOf(line.of().excused()));
			jteOutput.writeContent("</td>");
			if (table.money()) {
				jteOutput.writeContent("<td class=\"number\">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(
    line.fen());
				jteOutput.writeContent("</td>");
			}
			jteOutput.writeContent("<td>");
			if (line.of().correction()) {
				jteOutput.writeContent("<a");
				var __jte_html_attribute_0 = frame.staffDay(line.of().staff(), line.of().date());
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
      line.of().date());
				jteOutput.writeContent("</a>\n  ");
				for (var status : line.change()) {
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(status);
					jteOutput.writeContent(" ");
				}
			}
			jteOutput.writeContent("</td></tr>\n");
		}
		jteOutput.writeContent("\n</tbody>\n<tfoot><tr><td>");
		jteOutput.setContext("td", null);
		jteOutput.writeUserContent(frame.text("report.sum"));
		jteOutput.writeContent("</td><td></td><td></td>\n  <td class=\"number\">");
		jteOutput.setContext("td", null);
		jteOutput.writeUserContent(String.valueOf(table.earned()));
		jteOutput.writeContent("</td>\n  <td class=\"number\">");
		jteOutput.setContext("td", null);
		jteOutput.writeUserContent(String.valueOf(table.forfeited()));
		jteOutput.writeContent("</td>\n  <td class=\"number\">");
		jteOutput.setContext("td", null);
		jteOutput.writeUserContent(String.valueOf(table.excused()));
		jteOutput.writeContent("</td>");
		if (table.money()) {
			jteOutput.writeContent("<td class=\"number\">");
			jteOutput.setContext("td", null);
			jteOutput.writeUserContent(
    table.fen());
			jteOutput.writeContent("</td>");
		}
		jteOutput.writeContent("<td></td></tr></tfoot>\n</table>\n</div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		SheetTable table = (SheetTable)params.get("table");
		render(jteOutput, jteHtmlInterceptor, frame, table);
	}
}
