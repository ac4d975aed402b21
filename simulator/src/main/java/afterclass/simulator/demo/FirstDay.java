package afterclass.simulator.demo;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.security.FirstPasswords;
import afterclass.gateway.security.FirstPasswords.Newcomer;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.words.Words;
import java.util.List;

/**
 * What an office does on its first day and no scenario plays: it names the school and gives
 * everybody an account, so that the first page shows what there is to do today.
 */
public final class FirstDay {
  private FirstDay() {}

  /**
   * Does it.
   *
   * @param words the language of the school's name
   */
  public static void done(EmbeddedGateway gateway, Words words) {
    SchoolName name = gateway.bean(SchoolName.class);
    name.change(name.text(), words.text("demo.school"), Actor.command());
    List<Newcomer> teachers =
        gateway.bean(LiveRoster.class).snapshot().staff().stream()
            .map(member -> new Newcomer(member.no(), member.name()))
            .toList();
    gateway.bean(FirstPasswords.class).addTeachers(teachers, Actor.command());
  }
}
