package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a page whose template fails: nobody waits for ever, and the other pages go on. */
class FailingTemplateTest {
  private static final String HTML = "text/html";

  /** Takes the page away from the template of months, which cannot be rendered without. */
  private static final class Emptied implements ViewModelProcessor<Map<String, Object>> {
    @Override
    public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> page) {
      if (request.getPath().startsWith("/closing")) {
        page.setModel(Map.of());
      }
    }
  }

  @Test
  @Timeout(60)
  void isAnsweredWithAProblemThatSaysNothingOfTheProgram(@TempDir Path folder) throws Exception {
    try (Office office = new Office(folder, false).staffed().day()) {
      office
          .gateway()
          .bean(ApplicationContext.class)
          .registerSingleton(ViewModelProcessor.class, new Emptied());
      HttpResponse<byte[]> failed = office.get("/closing/2026-11", "Accept", HTML);
      String said = Office.text(failed);
      assertEquals(500, failed.statusCode(), said);
      assertTrue(said.contains("<title>"), said);
      assertFalse(said.contains("jte") || said.contains("Exception"), said);
      assertEquals(200, office.get("/staff", "Accept", HTML).statusCode());
    }
  }
}
