package gg.jte.generated.ondemand.part;
import afterclass.gateway.web.page.PageContext;
@SuppressWarnings("unchecked")
public final class JtescriptsGenerated {
	public static final String JTE_NAME = "part/scripts.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,2,2,2,2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,4,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,13,14,14,14,14,14,14,14,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,16,17,17,17,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame) {
		jteOutput.writeContent("<script");
		var __jte_html_attribute_0 = frame.asset("names.js");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" src=\"");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" defer></script>\n<script");
		var __jte_html_attribute_1 = frame.asset("tables.js");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" src=\"");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" defer");
		var __jte_html_attribute_2 = frame.viewer().account();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" data-account=\"");
			jteOutput.setContext("script", "data-account");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_3 = 
  frame.text("tables.search");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" data-search=\"");
			jteOutput.setContext("script", "data-search");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_4 = frame.text("tables.shown", "{0}", "{1}");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
			jteOutput.writeContent(" data-shown=\"");
			jteOutput.setContext("script", "data-shown");
			jteOutput.writeUserContent(__jte_html_attribute_4);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_5 = 
  frame.text("tables.none", "{0}");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
			jteOutput.writeContent(" data-none=\"");
			jteOutput.setContext("script", "data-none");
			jteOutput.writeUserContent(__jte_html_attribute_5);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_6 = frame.text("tables.clear");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
			jteOutput.writeContent(" data-clear=\"");
			jteOutput.setContext("script", "data-clear");
			jteOutput.writeUserContent(__jte_html_attribute_6);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_7 = 
  frame.text("tables.part");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
			jteOutput.writeContent(" data-part=\"");
			jteOutput.setContext("script", "data-part");
			jteOutput.writeUserContent(__jte_html_attribute_7);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_8 = frame.text("tables.page", "{0}", "{1}", "{2}");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_8)) {
			jteOutput.writeContent(" data-page=\"");
			jteOutput.setContext("script", "data-page");
			jteOutput.writeUserContent(__jte_html_attribute_8);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_9 = 
  frame.text("tables.all");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_9)) {
			jteOutput.writeContent(" data-all=\"");
			jteOutput.setContext("script", "data-all");
			jteOutput.writeUserContent(__jte_html_attribute_9);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_10 = frame.text("parts.before");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_10)) {
			jteOutput.writeContent(" data-before=\"");
			jteOutput.setContext("script", "data-before");
			jteOutput.writeUserContent(__jte_html_attribute_10);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_11 = frame.text("parts.after");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_11)) {
			jteOutput.writeContent(" data-after=\"");
			jteOutput.setContext("script", "data-after");
			jteOutput.writeUserContent(__jte_html_attribute_11);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("></script>\n<script");
		var __jte_html_attribute_12 = frame.asset("dates.js");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_12)) {
			jteOutput.writeContent(" src=\"");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(__jte_html_attribute_12);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" defer");
		var __jte_html_attribute_13 = frame.text("dates.pick");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_13)) {
			jteOutput.writeContent(" data-pick=\"");
			jteOutput.setContext("script", "data-pick");
			jteOutput.writeUserContent(__jte_html_attribute_13);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_14 = 
  frame.text("dates.pick-month");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_14)) {
			jteOutput.writeContent(" data-pick-month=\"");
			jteOutput.setContext("script", "data-pick-month");
			jteOutput.writeUserContent(__jte_html_attribute_14);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_15 = frame.text("dates.bad");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_15)) {
			jteOutput.writeContent(" data-bad=\"");
			jteOutput.setContext("script", "data-bad");
			jteOutput.writeUserContent(__jte_html_attribute_15);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_16 = 
  frame.text("dates.bad-month");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_16)) {
			jteOutput.writeContent(" data-bad-month=\"");
			jteOutput.setContext("script", "data-bad-month");
			jteOutput.writeUserContent(__jte_html_attribute_16);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_17 = frame.text("dates.range", "{0}", "{1}");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_17)) {
			jteOutput.writeContent(" data-range=\"");
			jteOutput.setContext("script", "data-range");
			jteOutput.writeUserContent(__jte_html_attribute_17);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_18 = 
  frame.text("dates.today");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_18)) {
			jteOutput.writeContent(" data-today=\"");
			jteOutput.setContext("script", "data-today");
			jteOutput.writeUserContent(__jte_html_attribute_18);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_19 = frame.text("dates.clear");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_19)) {
			jteOutput.writeContent(" data-clear=\"");
			jteOutput.setContext("script", "data-clear");
			jteOutput.writeUserContent(__jte_html_attribute_19);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_20 = 
  frame.text("dates.close");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_20)) {
			jteOutput.writeContent(" data-close=\"");
			jteOutput.setContext("script", "data-close");
			jteOutput.writeUserContent(__jte_html_attribute_20);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_21 = frame.text("dates.earlier");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_21)) {
			jteOutput.writeContent(" data-earlier=\"");
			jteOutput.setContext("script", "data-earlier");
			jteOutput.writeUserContent(__jte_html_attribute_21);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_22 = frame.text("dates.later");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_22)) {
			jteOutput.writeContent(" data-later=\"");
			jteOutput.setContext("script", "data-later");
			jteOutput.writeUserContent(__jte_html_attribute_22);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("></script>\n<script");
		var __jte_html_attribute_23 = frame.asset("staff.js");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_23)) {
			jteOutput.writeContent(" src=\"");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(__jte_html_attribute_23);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" defer");
		var __jte_html_attribute_24 = frame.text("staff-field.hint");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_24)) {
			jteOutput.writeContent(" data-hint=\"");
			jteOutput.setContext("script", "data-hint");
			jteOutput.writeUserContent(__jte_html_attribute_24);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_25 = 
  frame.text("staff-field.none");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_25)) {
			jteOutput.writeContent(" data-none=\"");
			jteOutput.setContext("script", "data-none");
			jteOutput.writeUserContent(__jte_html_attribute_25);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("></script>\n<script");
		var __jte_html_attribute_26 = frame.asset("kept.js");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_26)) {
			jteOutput.writeContent(" src=\"");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(__jte_html_attribute_26);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" defer");
		var __jte_html_attribute_27 = frame.viewer().account();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_27)) {
			jteOutput.writeContent(" data-account=\"");
			jteOutput.setContext("script", "data-account");
			jteOutput.writeUserContent(__jte_html_attribute_27);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_28 = 
  frame.text("kept.restored");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_28)) {
			jteOutput.writeContent(" data-restored=\"");
			jteOutput.setContext("script", "data-restored");
			jteOutput.writeUserContent(__jte_html_attribute_28);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_29 = frame.text("kept.reset");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_29)) {
			jteOutput.writeContent(" data-reset=\"");
			jteOutput.setContext("script", "data-reset");
			jteOutput.writeUserContent(__jte_html_attribute_29);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("></script>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		render(jteOutput, jteHtmlInterceptor, frame);
	}
}
