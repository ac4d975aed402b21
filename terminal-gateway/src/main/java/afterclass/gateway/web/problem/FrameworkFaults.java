package afterclass.gateway.web.problem;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The faults that the framework finds before a controller is called, as problems with what was
 * found, what was expected and what to do.
 */
final class FrameworkFaults {
  /** Matches the found and the allowed values, which the framework's messages put in brackets. */
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]");

  private FrameworkFaults() {}

  /** Returns the problem of a request that was answered with a status of 400 to 499. */
  static Problem of(ErrorContext context, HttpResponse<?> response, Messages words) {
    HttpRequest<?> request = context.getRequest();
    HttpStatus status = response.status();
    String code = Codes.of(status);
    List<String> said = inBrackets(context);
    return switch (status) {
      case NOT_FOUND -> new Problem(status, code, request.getPath());
      case METHOD_NOT_ALLOWED ->
          new Problem(
              status,
              code,
              request.getMethodName(),
              String.join(", ", response.getHeaders().getAll(HttpHeaders.ALLOW)));
      case NOT_ACCEPTABLE ->
          new Problem(status, code, header(request, HttpHeaders.ACCEPT), last(said));
      case UNSUPPORTED_MEDIA_TYPE ->
          new Problem(status, code, header(request, HttpHeaders.CONTENT_TYPE), last(said));
      case REQUEST_ENTITY_TOO_LARGE ->
          new Problem(status, code, said.isEmpty() ? "" : said.get(0), last(said));
      case BAD_REQUEST -> badRequest(context.getRootCause().orElse(null), code, words);
      default -> new Problem(status, "refused", request.getPath(), status.getReason());
    };
  }

  private static Problem badRequest(@Nullable Throwable cause, String code, Messages words) {
    if (cause instanceof ConversionErrorException conversion && !isBody(conversion.getArgument())) {
      Argument<?> argument = conversion.getArgument();
      Object said = conversion.getConversionError().getOriginalValue().orElse("");
      return Problem.badRequest(
          "bad-value",
          String.valueOf(said),
          new FieldName(argument.getName()),
          expected(argument, words));
    }
    if (cause instanceof UnsatisfiedRouteException missing) {
      return missing(missing.getArgument());
    }
    if (cause instanceof UnsatisfiedArgumentException missing) {
      return missing(missing.getArgument());
    }
    return Problem.badRequest(code, "");
  }

  private static Problem missing(Argument<?> argument) {
    return isBody(argument)
        ? Problem.badRequest(argument.getType() == byte[].class ? "empty-file" : "empty-body", "")
        : Problem.badRequest(
            "missing-parameter", argument.getName(), new FieldName(argument.getName()));
  }

  private static boolean isBody(Argument<?> argument) {
    return argument.getAnnotationMetadata().hasAnnotation(Body.class);
  }

  private static String expected(Argument<?> argument, Messages words) {
    return words.text("problem.type." + JsonType.of(argument.getType()).word());
  }

  private static List<String> inBrackets(ErrorContext context) {
    String text = context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining());
    return BRACKETS.matcher(text).results().map(FrameworkFaults::inside).toList();
  }

  private static String inside(MatchResult brackets) {
    return brackets.group(1);
  }

  private static String last(List<String> said) {
    return said.isEmpty() ? "application/json" : said.get(said.size() - 1);
  }

  private static String header(HttpRequest<?> request, String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value;
  }
}
