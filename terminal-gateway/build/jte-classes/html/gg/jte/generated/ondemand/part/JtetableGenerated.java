package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.reports.TableView;
@SuppressWarnings("unchecked")
public final class JtetableGenerated {
	public static final String JTE_NAME = "part/table.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,14,14,16,16,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,17,18,18,20,20,22,22,24,24,25,25,25,25,25,25,25,25,25,25,25,25,26,26,28,28,31,31,31,2,3,4,5,5,5,5};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, TableView table, String id, boolean parted) {
		jteOutput.writeContent("<div class=\"table-responsive\">\n<table");
		var __jte_html_attribute_0 = id;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" id=\"");
			jteOutput.setContext("table", "id");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("table", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" class=\"report table table-vcenter card-table\" tabindex=\"0\"");
		var __jte_html_attribute_1 = id;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" data-table=\"");
			jteOutput.setContext("table", "data-table");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("table", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_2 = parted;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" data-part=\"");
			jteOutput.setContext("table", "data-part");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("table", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<thead><tr>\n");
		for (var column : table.columns()) {
			jteOutput.writeContent("\n  <th scope=\"col\"");
			var __jte_html_attribute_3 = column.style();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
				jteOutput.writeContent(" class=\"");
				jteOutput.setContext("th", "class");
				jteOutput.writeUserContent(__jte_html_attribute_3);
				jteOutput.setContext("th", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_4 = column.key();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" data-key=\"");
				jteOutput.setContext("th", "data-key");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("th", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_5 = column.type();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
				jteOutput.writeContent(" data-type=\"");
				jteOutput.setContext("th", "data-type");
				jteOutput.writeUserContent(__jte_html_attribute_5);
				jteOutput.setContext("th", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			jteOutput.setContext("th", null);
			jteOutput.writeUserContent(column.heading());
			jteOutput.writeContent("</th>\n");
		}
		jteOutput.writeContent("\n</tr></thead>\n<tbody>\n");
		for (var row : table.rows()) {
			jteOutput.writeContent("\n<tr>\n");
			for (var cell : row) {
				jteOutput.writeContent("\n  <td");
				var __jte_html_attribute_6 = cell.style();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
					jteOutput.writeContent(" class=\"");
					jteOutput.setContext("td", "class");
					jteOutput.writeUserContent(__jte_html_attribute_6);
					jteOutput.setContext("td", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				if (cell.href() != null) {
					jteOutput.writeContent("<a");
					var __jte_html_attribute_7 = frame.href(cell.href());
					if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
						jteOutput.writeContent(" href=\"");
						jteOutput.setContext("a", "href");
						jteOutput.writeUserContent(__jte_html_attribute_7);
						jteOutput.setContext("a", null);
						jteOutput.writeContent("\"");
					}
					jteOutput.writeContent(">");
					jteOutput.setContext("a", null);
					jteOutput.writeUserContent(cell.text());
					jteOutput.writeContent("</a>");
				} else {
					jteOutput.setContext("td", null);
					jteOutput.writeUserContent(cell.text());
				}
				jteOutput.writeContent("</td>\n");
			}
			jteOutput.writeContent("\n</tr>\n");
		}
		jteOutput.writeContent("\n</tbody>\n");
		if (!table.sums().isEmpty()) {
			jteOutput.writeContent("\n<tfoot><tr>\n");
			for (var sum : table.sums()) {
				jteOutput.writeContent("\n  <td");
				var __jte_html_attribute_8 = sum.style();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
					jteOutput.writeContent(" class=\"");
					jteOutput.setContext("td", "class");
					jteOutput.writeUserContent(__jte_html_attribute_8);
					jteOutput.setContext("td", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				jteOutput.setContext("td", null);
				jteOutput.writeUserContent(sum.text());
				jteOutput.writeContent("</td>\n");
			}
			jteOutput.writeContent("\n</tr></tfoot>\n");
		}
		jteOutput.writeContent("\n</table>\n</div>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		TableView table = (TableView)params.get("table");
		String id = (String)params.getOrDefault("id", "table");
		boolean parted = (boolean)params.getOrDefault("parted", false);
		render(jteOutput, jteHtmlInterceptor, frame, table, id, parted);
	}
}
