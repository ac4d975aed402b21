package afterclass.simulator.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A generator of Chinese teachers' names from common parts. */
public final class NameGenerator {

  private static final List<String> SURNAMES =
      List.of(
          "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭",
          "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "欧阳", "司马");
  private static final List<String> GIVEN =
      List.of(
          "芳", "敏", "静", "丽", "秀英", "伟", "强", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "明", "超", "霞",
          "平", "刚", "桂英", "文", "晓红", "建国", "雪梅", "志远", "思颖", "雨桐", "海燕", "春华", "秋月", "立新");

  private NameGenerator() {}

  /** Returns distinct names; equal seeds give equal names. */
  public static List<String> some(int count, RandomGenerator random) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      names.add(
          SURNAMES.get(random.nextInt(SURNAMES.size())) + GIVEN.get(random.nextInt(GIVEN.size())));
    }
    return List.copyOf(names);
  }
}
