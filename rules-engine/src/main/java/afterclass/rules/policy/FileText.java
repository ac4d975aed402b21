package afterclass.rules.policy;

import afterclass.rules.source.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file's text with the edits to make in it; what is not edited keeps its bytes. */
final class FileText {
  private static final String PLAIN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*";

  private final String text;
  private final String newLine;
  private final List<Edit> edits = new ArrayList<>();

  /** Puts other text in the place of the characters from {@code start} to before {@code end}. */
  private record Edit(int start, int end, String by) {}

  FileText(String text) {
    this.text = text;
    this.newLine = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** Returns the text without the edits. */
  String text() {
    return text;
  }

  /** Replaces a value. */
  void replace(Outline place, String by) {
    edits.add(new Edit(place.start(), place.end(), by));
  }

  /** Removes the value of a key, with the blanks before it. */
  void clear(Outline place) {
    int start = place.start();
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    edits.add(new Edit(start, place.end(), ""));
  }

  /** Adds text directly behind an index. */
  void insert(int index, String added) {
    edits.add(new Edit(index, index, added));
  }

  /** Adds whole lines behind the line of an index. */
  void addLines(int index, List<String> lines) {
    int end = endOfLine(index);
    edits.add(new Edit(end, end, newLine + String.join(newLine, lines)));
  }

  /** Removes the whole line of a value. */
  void removeLine(Outline place) {
    int end = endOfLine(place.end());
    int next = end < text.length() ? text.indexOf('\n', end) + 1 : end;
    edits.add(new Edit(startOfLine(place.start()), next, ""));
  }

  /** Returns what stands before a value on its line, such as the dash of a list's item. */
  String before(Outline place) {
    return text.substring(startOfLine(place.start()), place.start());
  }

  private int startOfLine(int index) {
    return text.lastIndexOf('\n', index - 1) + 1;
  }

  private int endOfLine(int index) {
    int end = text.indexOf('\n', index);
    if (end < 0) {
      return text.length();
    }
    return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** Returns a word as YAML: in quotation marks where it needs them or all words have them. */
  String scalar(String word, boolean quoted) {
    return !quoted && word.matches(PLAIN)
        ? word
        : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Returns the text with the edits. */
  String edited() {
    StringBuilder result = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt(Edit::start).reversed())
        .forEach(edit -> result.replace(edit.start(), edit.end(), edit.by()));
    return result.toString();
  }
}
