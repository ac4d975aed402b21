package afterclass.rules.cli;

import afterclass.rules.explain.PolicySentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The sentences about wrong arguments, in the reader's language instead of the parser's. */
public final class UsageFaults {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);

  private final ResourceBundle words;

  private UsageFaults(ResourceBundle words) {
    this.words = words;
  }

  /** Returns the sentences of a language: Chinese for {@code zh}, English otherwise. */
  public static UsageFaults in(Locale locale) {
    return new UsageFaults(bundle(locale));
  }

  /** Returns the texts of the engine's command line. */
  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "afterclass.rules.cli.messages",
        locale.getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns what is wrong with the arguments of a command, in one sentence. */
  public String said(ParameterException wrong) {
    if (wrong instanceof CommandLine.UnmatchedArgumentException unknown) {
      return unknown(unknown);
    }
    if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
      return text("fault.twice", name(twice.getOverwritten()));
    }
    if (wrong instanceof CommandLine.MissingParameterException missing) {
      List<String> names = missing.getMissing().stream().map(UsageFaults::name).toList();
      boolean value = missing.getMissing().stream().allMatch(each -> given(each, wrong));
      return text(value ? "fault.no-value" : "fault.missing", listed(names, "list.and"));
    }
    ArgSpec argument = wrong.getArgSpec();
    Throwable cause = wrong.getCause();
    if (argument == null || !(cause instanceof CommandLine.TypeConversionException)) {
      return String.valueOf(wrong.getMessage());
    }
    return WHOLE.contains(argument.type())
        ? text("fault.whole-number", name(argument), wrong.getValue())
        : text("fault.value", name(argument), String.valueOf(cause.getMessage()));
  }

  /** Returns whether an option was given, so that only its value is missing. */
  private static boolean given(ArgSpec argument, ParameterException wrong) {
    return argument instanceof OptionSpec
        && String.valueOf(wrong.getMessage()).startsWith("Missing required parameter for option");
  }

  private String unknown(CommandLine.UnmatchedArgumentException unknown) {
    String first = unknown.getUnmatched().get(0);
    if (unknown.isUnknownOption()) {
      return text("fault.option", first);
    }
    List<String> commands = commands(unknown.getCommandLine());
    return commands.isEmpty()
        ? text("fault.argument", first)
        : text("fault.command", first, listed(commands, "list.or"));
  }

  /** Returns what to say where a command is missing. */
  public String noCommand(CommandLine line) {
    return text("fault.no-command", listed(commands(line), "list.or"));
  }

  private static List<String> commands(CommandLine line) {
    return new ArrayList<>(line.getSubcommands().keySet());
  }

  private String listed(List<String> names, String last) {
    int most = names.size() - 1;
    return most < 1
        ? String.join("", names)
        : String.join(words.getString("list.separator"), names.subList(0, most))
            + words.getString(last)
            + names.get(most);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** Returns a part of a problem in a policy file in the reader's language. */
  String ofPolicy(String english) {
    return english() ? english : PolicySentences.inChinese(english);
  }

  /** Returns whether the language is English. */
  boolean english() {
    return words.getLocale().getLanguage().equals("en");
  }

  /** Returns a text of the bundle with its values. */
  String text(String key, Object... values) {
    String text = words.getString(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }
}
