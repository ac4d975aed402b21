package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A walk through the elements of an XML text. A declared document type is not read, no entity is
 * expanded, and nothing outside the text is opened.
 */
final class XmlFile implements AutoCloseable {
  /**
   * What the parser counts by itself, switched off: a newer Java has lower limits, so that one
   * would refuse what another reads, a sheet of a hundred thousand characters among them. What is
   * too much is counted by {@link Amounts} and {@link XmlTexts}, which say so; entities, which most
   * of these limits are for, are not read at all.
   */
  private static final List<String> LIMITS_OF_THE_JDK =
      List.of(
          "jdk.xml.maxElementDepth",
          "jdk.xml.maxGeneralEntitySizeLimit",
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.entityExpansionLimit",
          "jdk.xml.entityReplacementLimit");

  private static final XMLInputFactory XML = factory();

  private final XMLStreamReader xml;
  private final Amounts amounts;
  private int level;

  private XmlFile(XMLStreamReader xml, Amounts amounts) {
    this.xml = xml;
    this.amounts = amounts;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    for (String limit : LIMITS_OF_THE_JDK) {
      factory.setProperty(limit, "0");
    }
    // Attributes are counted by nobody else: the limit of Java 17, which newer ones lower to 200.
    factory.setProperty("jdk.xml.elementAttributeLimit", "10000");
    // Else what is wrong is written to the standard output for errors before it is thrown.
    factory.setXMLReporter((message, type, information, location) -> {});
    return factory;
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableFile if one of its texts is longer than any cell's, which is found before a
   *     parser holds it
   */
  static XmlFile open(byte[] text, Amounts amounts) throws XMLStreamException, UnreadableFile {
    XmlTexts.measure(text);
    return new XmlFile(XML.createXMLStreamReader(new ByteArrayInputStream(text)), amounts);
  }

  /**
   * Goes on to the next begin or end of an element, or text.
   *
   * @return the event, of {@link XMLStreamConstants}; the end of the document at its end
   * @throws UnreadableFile if there are too many elements, or too many within each other
   */
  int next() throws XMLStreamException, UnreadableFile {
    int event = XMLStreamConstants.END_DOCUMENT;
    while (xml.hasNext()) {
      event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        amounts.add(Thing.ELEMENTS, 1);
        Amounts.within(Thing.LEVELS, ++level);
        return event;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        level--;
        return event;
      }
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        return XMLStreamConstants.CHARACTERS;
      }
    }
    return event;
  }

  /** Goes on to the next begin of an element; returns whether there is one. */
  boolean nextElement() throws XMLStreamException, UnreadableFile {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
      event = next();
    }
    return event == XMLStreamConstants.START_ELEMENT;
  }

  /** Returns the name of the current element without its prefix. */
  String name() {
    return xml.getLocalName();
  }

  /** Returns the name space of the current element; empty if it has none. */
  String space() {
    return Objects.requireNonNullElse(xml.getNamespaceURI(), "");
  }

  /** Returns the current text. */
  String text() {
    return xml.getText();
  }

  /** Returns the number of elements around what comes next. */
  int level() {
    return level;
  }

  /** Returns an attribute of the current element, whatever its prefix; empty if it has none. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Objects.requireNonNullElse(xml.getAttributeValue(i), "");
      }
    }
    return "";
  }

  /** Returns an attribute of the current element in a name space; empty if it has none. */
  String attribute(String space, String name) {
    return Objects.requireNonNullElse(xml.getAttributeValue(space, name), "");
  }

  /** Goes on to the end of the current element. */
  void skip() throws XMLStreamException, UnreadableFile {
    int around = level;
    while (level >= around) {
      next();
    }
  }

  /** Returns an attribute that is a number; another number if it has none or another text. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    if (value.isEmpty() || value.length() > 10 || !value.chars().allMatch(Character::isDigit)) {
      return otherwise;
    }
    return (int) Math.min(Integer.MAX_VALUE, Long.parseLong(value));
  }

  /** Returns whether an attribute says yes. */
  boolean truth(String name) {
    String value = attribute(name);
    return value.equals("1") || value.equals("true");
  }

  @Override
  public void close() throws XMLStreamException {
    xml.close();
  }
}
