package gg.jte.generated.ondemand.part;
import afterclass.gateway.security.Role;
import afterclass.gateway.web.page.PageContext;
import java.util.List;
@SuppressWarnings("unchecked")
public final class JterolesGenerated {
	public static final String JTE_NAME = "part/roles.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,3,3,3,3,5,5,5,5,6,6,6,6,6,6,6,6,6,6,6,7,7,7,7,7,7,7,7,8,8,8,8,8,10,10,10,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, PageContext frame, List<Role> chosen) {
		jteOutput.writeContent("<fieldset><legend>");
		jteOutput.setContext("legend", null);
		jteOutput.writeUserContent(frame.text("account.roles"));
		jteOutput.writeContent("</legend>\n");
		for (Role role : Role.values()) {
			jteOutput.writeContent("<label class=\"tick\"><input type=\"checkbox\" name=\"role\"");
			var __jte_html_attribute_0 = role.id();
			if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
				jteOutput.writeContent(" value=\"");
				jteOutput.setContext("input", "value");
				jteOutput.writeUserContent(__jte_html_attribute_0);
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\"");
			}
			var __jte_html_attribute_1 = 
  chosen.contains(role);
			if (__jte_html_attribute_1) {
			jteOutput.writeContent(" checked");
			}
			jteOutput.writeContent("> ");
			jteOutput.setContext("label", null);
			jteOutput.writeUserContent(role.label(frame.words()));
			jteOutput.writeContent("\n  <small>");
			jteOutput.setContext("small", null);
			jteOutput.writeUserContent(role.hint(frame.words()));
			jteOutput.writeContent("</small></label>");
		}
		jteOutput.writeContent("\n</fieldset>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		PageContext frame = (PageContext)params.get("frame");
		List<Role> chosen = (List<Role>)params.get("chosen");
		render(jteOutput, jteHtmlInterceptor, frame, chosen);
	}
}
