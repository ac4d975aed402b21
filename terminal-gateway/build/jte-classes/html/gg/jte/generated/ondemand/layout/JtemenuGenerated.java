package gg.jte.generated.ondemand.layout;
import afterclass.gateway.web.page.PageContext;
@SuppressWarnings("unchecked")
public final class JtemenuGenerated {
	public static final String JTE_NAME = "layout/menu.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,4,4,4,4,4,4,4,4,4,4,4,4,4,5,5,6,6,6,8,8,8,8,8,8,8,8,8,10,10,11,11,11,13,13,14,14,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,16,16,17,17,17,18,18,20,20,24,24,24,24,24,24,24,24,24,24,24,25,25,26,26,26,26,26,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,29,29,30,30,30,31,31,32,32,32,32,32,32,32,32,32,32,32,34,34,35,35,35,35,35,40,40,40,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame) {
		jteOutput.writeContent("<header class=\"navbar navbar-vertical navbar-expand-lg d-print-none\">\n<div class=\"container-fluid\">\n<a class=\"navbar-brand\"");
		var __jte_html_attribute_0 = frame.href("/");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(frame.text("page.product"));
		jteOutput.writeContent("</a>\n<details class=\"menu-open d-lg-none\"><summary class=\"btn\">");
		gg.jte.generated.ondemand.part.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, frame, "menu-2");
		jteOutput.writeContent("\n");
		jteOutput.setContext("summary", null);
		jteOutput.writeUserContent(frame.text("menu.open"));
		jteOutput.writeContent("</summary></details>\n<div class=\"navbar-collapse\">\n<nav");
		var __jte_html_attribute_1 = frame.text("menu.name");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" aria-label=\"");
			jteOutput.setContext("nav", "aria-label");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("nav", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<ul class=\"menu-groups\">\n");
		for (var group : frame.menu()) {
			jteOutput.writeContent("\n<li><span class=\"subheader\">");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(group.label());
			jteOutput.writeContent("</span>\n<ul class=\"navbar-nav\">\n");
			for (var link : group.links()) {
				jteOutput.writeContent("\n<li class=\"nav-item ");
				jteOutput.setContext("li", "class");
				jteOutput.writeUserContent(link.here() ? "active" : "");
				jteOutput.setContext("li", null);
				jteOutput.writeContent("\">\n<a class=\"nav-link\"");
				var __jte_html_attribute_2 = link.href();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" href=\"");
					jteOutput.setContext("a", "href");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				var __jte_html_attribute_3 = link.here() ? "page" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
					jteOutput.writeContent(" aria-current=\"");
					jteOutput.setContext("a", "aria-current");
					jteOutput.writeUserContent(__jte_html_attribute_3);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n<span class=\"nav-link-icon\">");
				gg.jte.generated.ondemand.part.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, frame, link.icon());
				jteOutput.writeContent("</span>\n<span class=\"nav-link-title\">");
				jteOutput.setContext("span", null);
				jteOutput.writeUserContent(link.label());
				jteOutput.writeContent("</span></a></li>\n");
			}
			jteOutput.writeContent("\n</ul></li>\n");
		}
		jteOutput.writeContent("\n</ul>\n</nav>\n<ul class=\"navbar-nav menu-self\">\n");
		if (frame.viewer().may("self")) {
			jteOutput.writeContent("<li class=\"nav-item\"><a class=\"nav-link\"");
			var __jte_html_attribute_4 = frame.href("/account");
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
				jteOutput.writeContent(" href=\"");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(__jte_html_attribute_4);
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">\n<span class=\"nav-link-icon\">");
			gg.jte.generated.ondemand.part.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, frame, "user-circle");
			jteOutput.writeContent("</span>\n<span>");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.viewer().display());
			jteOutput.writeContent("</span></a></li>");
		}
		jteOutput.writeContent("\n<li class=\"nav-item\">\n<a class=\"nav-link\"");
		var __jte_html_attribute_5 = frame.otherHref();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("a", "href");
			jteOutput.writeUserContent(__jte_html_attribute_5);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_6 = frame.words().english() ? "zh-CN" : "en";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
			jteOutput.writeContent(" lang=\"");
			jteOutput.setContext("a", "lang");
			jteOutput.writeUserContent(__jte_html_attribute_6);
			jteOutput.setContext("a", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<span class=\"nav-link-icon\">");
		gg.jte.generated.ondemand.part.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, frame, "language");
		jteOutput.writeContent("</span>\n<span>");
		jteOutput.setContext("span", null);
		jteOutput.writeUserContent(frame.text("page.other-language"));
		jteOutput.writeContent("</span></a></li>\n");
		if (frame.viewer().may("self")) {
			jteOutput.writeContent("<li class=\"nav-item\">\n<form method=\"post\"");
			var __jte_html_attribute_7 = frame.href("/sign-out");
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_7)) {
				jteOutput.writeContent(" action=\"");
				jteOutput.setContext("form", "action");
				jteOutput.writeUserContent(__jte_html_attribute_7);
				jteOutput.setContext("form", null);
				jteOutput.writeContent("\"");
			}
			jteOutput.writeContent(">");
			gg.jte.generated.ondemand.part.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, frame);
			jteOutput.writeContent("\n<button type=\"submit\" class=\"nav-link\">\n<span class=\"nav-link-icon\">");
			gg.jte.generated.ondemand.part.JteiconGenerated.render(jteOutput, jteHtmlInterceptor, frame, "logout");
			jteOutput.writeContent("</span>\n<span>");
			jteOutput.setContext("span", null);
			jteOutput.writeUserContent(frame.text("sign-in.out"));
			jteOutput.writeContent("</span></button></form></li>");
		}
		jteOutput.writeContent("\n</ul>\n</div>\n</div>\n</header>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		render(jteOutput, jteHtmlInterceptor, frame);
	}
}
