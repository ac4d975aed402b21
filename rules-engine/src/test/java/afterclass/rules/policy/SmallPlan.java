package afterclass.rules.policy;

import java.nio.charset.StandardCharsets;

/** A small valid policy, in which tests introduce faults. */
public final class SmallPlan {

  /** The policy's text; line 1 is {@code policy: small}. */
  public static final String TEXT =
      """
      policy: small
      version: "1"
      name: {zh: 小方案, en: Small plan}
      zone: Asia/Shanghai
      granularity: minute
      lessonLength: PT40M
      seasons:
        summer:
          name: {zh: 夏季, en: Summer}
          from: 05-01
          to: 09-30
        winter:
          name: {zh: 冬季, en: Winter}
          from: 10-01
          to: 04-30
      clauses:
        一.1:
          zh: 条文
          en: The clause.
      services:
        - id: reading
          name: {zh: 早读, en: Reading}
          block: morning
          duty: true
          clauses: [一.1]
          time:
            - {value: 07:00-08:10, clause: 一.1}
          hours:
            - {value: 2, clause: 一.1}
            - {from: 2027-09-01, value: 3, clause: 一.1}
        - id: extra
          name: {zh: 加班, en: Overtime}
          block: other
          duty: false
          computed: true
          clauses: [一.1]
      requirements:
        - id: check
          kind: punch-count
          name: {zh: 考勤, en: Check}
          clauses: [一.1]
          appliesTo: {block: morning}
          guards: {services: [reading]}
          needed: 1
          window:
            - {value: {summer: 07:00-07:10, winter: 07:10-07:20}, clause: 一.1}
          reasons:
            - {reason: late, from: window-end, before: 11:30}
            - {reason: no-punch}
      """;

  private SmallPlan() {}

  /** Returns the policy. */
  public static Policy good() {
    return parse(TEXT);
  }

  /** Returns the policy with one piece of its text replaced by another. */
  public static Policy with(String piece, String by) {
    if (!TEXT.contains(piece)) {
      throw new IllegalArgumentException("the small plan does not contain: " + piece);
    }
    return parse(TEXT.replace(piece, by));
  }

  /** Parses a text as a policy file named {@code small.yaml}. */
  public static Policy parse(String text) {
    return PolicyReader.parse("small.yaml", text.getBytes(StandardCharsets.UTF_8));
  }
}
