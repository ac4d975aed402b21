package afterclass.gateway.settings;

import static afterclass.gateway.settings.SettingTypes.choice;
import static afterclass.gateway.settings.SettingTypes.farPort;
import static afterclass.gateway.settings.SettingTypes.list;
import static afterclass.gateway.settings.SettingTypes.secret;
import static afterclass.gateway.settings.SettingTypes.secretAddress;
import static afterclass.gateway.settings.SettingTypes.text;

import java.util.List;

/** The settings of messages to people: mail and group robots. */
public final class MessageSettings {
  /** Address under which people reach the pages, for links; empty for messages without a link. */
  public static final Setting<String> ADDRESS =
      choice(
          "attendance.address",
          "",
          "|https?://[A-Za-z0-9.:\\[\\]-]+(/[!-~]*)?",
          "the address of the pages, such as https://attendance.school.example");

  /** Time of day from which people are told of their duty of the next day. */
  public static final Setting<String> DUTY_AT =
      choice(
          "attendance.messages.duty-at",
          "18:00",
          "([01][0-9]|2[0-3]):[0-5][0-9]",
          "a time of day, such as 18:00");

  /** The school's mail server; empty for no mail. */
  public static final Setting<String> MAIL_HOST =
      choice(
          "attendance.mail.host",
          "",
          "[A-Za-z0-9.:-]*",
          "a mail server, such as smtp.school.example");

  /** Port of the mail server. */
  public static final Setting<Integer> MAIL_PORT = farPort("attendance.mail.port", 587);

  /** How the connection to the mail server is encrypted. */
  public static final Setting<String> MAIL_ENCRYPTION =
      choice(
          "attendance.mail.encryption",
          "starttls",
          "starttls|tls|none",
          "starttls (port 587), tls (port 465), or none for a server on this machine");

  /** User at the mail server; empty if it asks for none. */
  public static final Setting<String> MAIL_USER = text("attendance.mail.user", "", "a name");

  /** Password at the mail server. */
  public static final Setting<String> MAIL_PASSWORD = secret("attendance.mail.password");

  /** Pattern of a mail address. */
  public static final String MAIL_PATTERN =
      "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,8}";

  /** Mail address that mail comes from. */
  public static final Setting<String> MAIL_SENDER =
      choice(
          "attendance.mail.sender",
          "",
          "|" + MAIL_PATTERN,
          "a mail address, such as attendance@school.example");

  /** Domains of the mail addresses that people may enter; empty for any. */
  public static final Setting<List<String>> MAIL_DOMAINS = list("attendance.mail.domains");

  /** Address of a WeCom group robot; empty for none. */
  public static final Setting<String> WECOM = secretAddress("attendance.robots.wecom");

  /** Address of a DingTalk group robot; empty for none. */
  public static final Setting<String> DINGTALK = secretAddress("attendance.robots.dingtalk");

  /** Secret that signs the calls of the DingTalk robot; empty if it asks for no signature. */
  public static final Setting<String> DINGTALK_SECRET = secret("attendance.robots.dingtalk-secret");

  /** Address of a Feishu group robot; empty for none. */
  public static final Setting<String> FEISHU = secretAddress("attendance.robots.feishu");

  /** Secret that signs the calls of the Feishu robot; empty if it asks for no signature. */
  public static final Setting<String> FEISHU_SECRET = secret("attendance.robots.feishu-secret");

  /** The kinds of messages that robots tell; empty for those that a group usually wants. */
  public static final Setting<List<String>> ROBOT_KINDS =
      list(
          "attendance.robots.kinds",
          "forfeit|held|case|request|terminal|duty|log",
          "a list of forfeit, held, case, request, terminal, duty and log");

  private static final List<Setting<?>> ALL =
      List.of(
          ADDRESS,
          DUTY_AT,
          MAIL_HOST,
          MAIL_PORT,
          MAIL_ENCRYPTION,
          MAIL_USER,
          MAIL_PASSWORD,
          MAIL_SENDER,
          MAIL_DOMAINS,
          WECOM,
          DINGTALK,
          DINGTALK_SECRET,
          FEISHU,
          FEISHU_SECRET,
          ROBOT_KINDS);

  private MessageSettings() {}

  /** Returns all settings of messages. */
  static List<Setting<?>> all() {
    return ALL;
  }
}
