package afterclass.gateway.web.roster;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.roster.Post;
import afterclass.gateway.roster.Weeks;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A person at a post.
 *
 * @param staffNo staff number
 * @param service the post
 * @param origin pattern, added, stands-in, swapped or given-up
 * @param other the person replaced, or the substitute; left out otherwise
 * @param excused whether leave covers it
 * @param weeks odd or even, if the pattern assigns it only in such weeks; left out otherwise
 */
@Serdeable
public record PostView(
    String staffNo,
    String service,
    String origin,
    @Nullable String other,
    boolean excused,
    @Nullable String weeks) {

  static PostView of(Post post) {
    return new PostView(
        post.staff(),
        post.service(),
        Codes.of(post.origin()),
        post.other().isEmpty() ? null : post.other(),
        post.excused(),
        post.weeks() == Weeks.EVERY ? null : Codes.of(post.weeks()));
  }
}
