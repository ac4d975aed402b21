package afterclass.gateway.roster;

import afterclass.gateway.i18n.Phrase;

/**
 * A column of the files of a kind.
 *
 * @param code its English name, as in {@link Fact#row()}
 * @param heading its heading in files
 * @param required whether a file must have it
 */
public record FileColumn(String code, Phrase heading, boolean required) {

  static FileColumn of(Column column, FactForm form) {
    return new FileColumn(column.code(), column, form.required().contains(column));
  }
}
