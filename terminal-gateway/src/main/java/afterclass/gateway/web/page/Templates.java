package afterclass.gateway.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ViewUtils;
import io.micronaut.views.ViewsRenderer;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rendering of templates, each to its end before anything is sent, so that a template that
 * fails is answered with a problem. The framework's own renderer writes while it sends, and then
 * leaves the browser waiting for ever (micronaut-views-jte 5.9, {@code JteWritable}).
 */
@Singleton
@Replaces(HtmlJteViewsRenderer.class)
@Produces(MediaType.TEXT_HTML)
public final class Templates implements ViewsRenderer<Object, HttpRequest<?>> {
  private static final String SUFFIX = ".jte";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  @Override
  public Writable render(String view, @Nullable Object model, @Nullable HttpRequest<?> request) {
    return new Page(rendered(view, ViewUtils.modelOf(model)));
  }

  @Override
  public boolean exists(String view) {
    return engine.hasTemplate(view + SUFFIX);
  }

  /**
   * Returns a rendered page.
   *
   * @param view name of the template, without its suffix
   * @param model values by the names of the template's parameters
   * @throws gg.jte.TemplateException if the template fails
   */
  public String text(String view, Map<String, Object> model) {
    return new String(rendered(view, model).toByteArray(), UTF_8);
  }

  private Utf8ByteOutput rendered(String view, Map<String, Object> model) {
    Utf8ByteOutput page = new Utf8ByteOutput();
    engine.render(view + SUFFIX, model, page);
    return page;
  }

  /** A rendered page, in UTF-8. */
  private record Page(Utf8ByteOutput bytes) implements Writable {
    @Override
    public void writeTo(Writer out) throws IOException {
      out.write(new String(bytes.toByteArray(), UTF_8));
    }

    @Override
    public void writeTo(OutputStream out, @Nullable Charset charset) throws IOException {
      bytes.writeTo(out);
    }
  }
}
