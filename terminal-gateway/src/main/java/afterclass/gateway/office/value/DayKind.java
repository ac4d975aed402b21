package afterclass.gateway.office.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an event of a calendar makes of its days, by its words. */
public enum DayKind {
  /** A holiday. */
  OFF,
  /** A school day at a weekend, or one with another weekday's lessons. */
  WORK,
  /** From here on the times of another season hold. */
  SEASON,
  /** A holiday or a school day: only the office knows. */
  DOUBT,
  /** School begins again. */
  START,
  /** An event on an ordinary school day. */
  PLAIN;

  private static final Pattern SEASONS =
      Pattern.compile(
          "(?:冬|夏|春秋|秋冬|春夏).{0,4}(?:作息|时间表|令时|时制|课程表时间)|作息(?:时间)?(?:表)?(?:调整|变更|更改|改为|改)|调整作息|[冬夏]令时|执行[冬夏]季?时间|[冬夏]季时间");
  private static final Pattern NOT_OFF = Pattern.compile("[不未无](?:再|予|另)?(?:放假|休息|停课|调休|休假)");
  private static final Pattern ABOUT_OFF =
      Pattern.compile(
          "(?:放假|寒假|暑假|节日?|假期)(?:前|的?通知|的?公告|的?规定|期间|安全|典礼|工作|准备|动员|大会|会议|教育|安排|作业|生活|致家长|告家长)");
  private static final Pattern OFF_WORDS =
      Pattern.compile(
          "放假|(?<!课间|午间|中途|注意|课后)休息(?!室|日|时间)|停课|休假|休课|放.{0,3}假(?!期)|全校休|(?:^|,)休(?:,|$)|小长假|(?:^|,)假(?:,|$)");
  private static final Pattern WORK_WORDS =
      Pattern.compile("上班|上课|补课|补班|上学|行课|调休补|正常教学|(?:^|,)班(?:,|$)|(?:^|,)[上补](?:,|$)");
  private static final Pattern SWAP = Pattern.compile("调休|调课|调班|倒休|串休|补休");
  private static final Pattern USUAL =
      Pattern.compile("照常|正常(?:上课|上学|到校|教学|进行|开展|上班|行课|授课)|不放假|不停课|不休息");
  private static final Pattern HALF =
      Pattern.compile(
          "半天|半日|[上下]午(?:学生|全校|师生)?(?:放假|休息|停课|不上课|离校)|提前(?:放学|离校|放假)|只上[上下]午|放学提前|停课(?:复习|考试|检测|教研|培训|阅卷)|年级[^,]{0,6}(?:放假|休息|停课)");
  private static final Pattern OUTING =
      Pattern.compile(
          "运动会|秋游|春游|冬游|远足|踏青|研学|社会实践|综合实践(?:活动)?[日周]|军训|线上|网课|网上教学|居家|停课不停学|不到校|错峰|弹性(?:上|离|放)");
  private static final Pattern PAUSED =
      Pattern.compile(
          "(?:课后|延时|托管|晚托|午托|社团|服务|辅导).{0,6}(?:暂停|停止|停办|取消|不开展|不安排|停(?!车))|(?:暂停|停止|取消|无).{0,4}(?:课后服务|延时服务|课后托管|托管|晚托)");
  private static final Pattern TEACHERS = Pattern.compile("教师|教职工|教职员工|老师|行政");
  private static final Pattern STAFF_AS_USUAL =
      Pattern.compile("(?:教师|教职工|教职员工|老师)(?:全员|全体)?(?:正常|照常|按时)(?:上班|到岗|工作|坐班)");
  private static final Pattern ONE_GRADE =
      Pattern.compile("(?<![至到\\-、和])[一二三四五六七八九1-9]年级(?![至到\\-、和])(?!.*(?:年级|全校|放假|停课))");
  private static final Pattern SERVICES = Pattern.compile("课后|延时|托管|社团|服务|辅导|值班");
  private static final Pattern STATED_OFF =
      Pattern.compile("(?:^|,)(?:全校|师生|全体师生)?放假(?:一|1)天|(?:全校|师生|全体师生)放假(?!半)");
  private static final Pattern PUPILS = Pattern.compile("学生|师生|上课|补课|全校");
  private static final Pattern STARTS =
      Pattern.compile("开学|开课|正式上课|正常上课|恢复上课|返校|报到|收假|注册|新学期|上课|上学|行课|上班");
  private static final Pattern ACTIVITY =
      Pattern.compile("活动|联欢|晚会|汇演|演出|诗会|诵读|征文|手抄报|慰问|祭扫|扫墓|仪式|演讲|比赛|班会|庆祝|游园");
  private static final Pattern FESTIVAL =
      Pattern.compile("元旦|春节|除夕|清明|国际劳动|劳动|五一|5·1|端午|中秋|国庆|十一(?!月)|双节");
  private static final Pattern FESTIVAL_FILL =
      Pattern.compile(
          "节日|节|假期|小?长假|黄金周|放假|调休|法定|休假|假|休|[和及与暨、,:()/&+·.\\-\\d年月日]|连休|公众|国定|期间|学校|全校|师生");
  private static final Pattern VACATION = Pattern.compile("(?:寒|暑|春|秋|农忙|麦|雪|高温|温书|冬)假");
  private static final Pattern VACATION_FILL =
      Pattern.compile("放|开始|正式|放假|假期|学生|教师|师生|全校|全体|时间|进入|起|年|\\d|[,:()、至\\-]|共?天|学期|中小学|小学");
  private static final Pattern VACATION_SAID =
      Pattern.compile("放(?:寒|暑|春|秋)假|(?:寒|暑|春|秋)假(?:正式)?(?:开始|放假|时间|假期)");

  /**
   * Returns what an event makes of its days.
   *
   * @param name its name, such as 国庆节; may be empty
   * @param words what else is said of it
   * @param weekend whether all its days are Saturdays and Sundays
   * @param lessons whether it names lessons that are made up
   */
  public static DayKind of(String name, String words, boolean weekend, boolean lessons) {
    String text = Plain.tight(name) + "," + Plain.tight(words);
    if (lessons) {
      return WORK;
    }
    if (SEASONS.matcher(text).find()) {
      return SEASON;
    }
    String said = ABOUT_OFF.matcher(NOT_OFF.matcher(text).replaceAll("")).replaceAll("");
    boolean usual = USUAL.matcher(text).find();
    boolean off = OFF_WORDS.matcher(said).find() || isVacation(name, words);
    boolean work = WORK_WORDS.matcher(said).find();
    if (OUTING.matcher(text).find() && !statedOff(text)) {
      return usual && !off ? PLAIN : DOUBT;
    }
    if (HALF.matcher(text).find()) {
      return DOUBT;
    }
    if (off && work) {
      boolean parted = TEACHERS.matcher(said).find();
      return parted ? DOUBT : weekend ? WORK : OFF;
    }
    if (off) {
      return OFF;
    }
    return undeclared(name, said, weekend, new Said(usual, work));
  }

  /** Returns whether words say plainly that an event means days off, and for everybody. */
  private static boolean statedOff(String text) {
    return STATED_OFF.matcher(text).find()
        && !TEACHERS.matcher(text).find()
        && !text.contains("年级")
        && !text.contains("半天");
  }

  /**
   * What else the words say.
   *
   * @param usual whether they say that the day is as usual
   * @param work whether they speak of lessons or work
   */
  private record Said(boolean usual, boolean work) {}

  private static DayKind undeclared(String name, String said, boolean weekend, Said and) {
    if (weekend && (and.work() || SWAP.matcher(said).find())) {
      boolean staff = TEACHERS.matcher(said).find() && !PUPILS.matcher(said).find();
      return staff ? PLAIN : WORK;
    }
    String title = Plain.tight(name).isEmpty() ? said : name;
    if (isFestival(title) && !and.usual()) {
      return ACTIVITY.matcher(said).find() ? DOUBT : OFF;
    }
    if (PAUSED.matcher(said).find() || (SWAP.matcher(said).find() && !and.work())) {
      return DOUBT;
    }
    return STARTS.matcher(said).find() ? START : PLAIN;
  }

  /**
   * Returns whether words that leave a day in doubt say that staff work as usual, or are about
   * pupils of one grade only; nothing of it may touch the services after class.
   */
  public static boolean usualForStaff(String text) {
    String tight = Plain.tight(text);
    boolean staff = STAFF_AS_USUAL.matcher(tight).find();
    boolean grade = ONE_GRADE.matcher(tight).find() && OUTING.matcher(tight).find();
    return (staff || grade) && !SERVICES.matcher(tight).find();
  }

  /** Returns whether a name is that of a public holiday and nothing more. */
  public static boolean isFestival(String name) {
    String tight = Plain.tight(name);
    return FESTIVAL.matcher(tight).find()
        && FESTIVAL_FILL
            .matcher(FESTIVAL.matcher(tight).replaceAll(""))
            .replaceAll("")
            .replace("国际", "")
            .isEmpty();
  }

  /** Returns whether an event is a school holiday of weeks, such as 寒假. */
  public static boolean isVacation(String name, String words) {
    return vacationOnly(name)
        || (vacationOnly(words) && name.isBlank())
        || VACATION_SAID.matcher(Plain.tight(name + "," + words)).find();
  }

  private static boolean vacationOnly(String name) {
    String tight = Plain.tight(name);
    return VACATION.matcher(tight).find()
        && VACATION_FILL.matcher(VACATION.matcher(tight).replaceAll("")).replaceAll("").isEmpty();
  }

  /** Returns the name of the holiday that words speak of; empty if they name none. */
  public static Optional<String> holiday(String words) {
    String tight = Plain.tight(words);
    Matcher vacation = VACATION.matcher(tight);
    if (vacation.find()) {
      return Optional.of(vacation.group());
    }
    Matcher festival = FESTIVAL.matcher(tight);
    if (!festival.find()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (festival.group()) {
          case "元旦", "除夕", "春节", "双节" -> festival.group();
          case "国际劳动", "五一", "5·1" -> "劳动节";
          case "十一" -> "国庆节";
          default -> festival.group() + "节";
        });
  }
}
