package afterclass.simulator.kinds;

import afterclass.simulator.terminal.rdm6300.TagFrames;
import afterclass.simulator.terminal.rdm6300.TagReader;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;

/** A send-only card reader on its own serial line. */
final class Rdm6300Kind implements TerminalKind {
  /** Version byte of the tags, absent from the number printed on the card. */
  private static final int TAG_VERSION = 0x14;

  /** Number of frames sent while a tag is held to the reader. */
  private static final int FRAMES_WHILE_HELD = 3;

  @Override
  public String protocol() {
    return "rdm6300";
  }

  @Override
  public String described() {
    return "card reader on a virtual serial line";
  }

  @Override
  public boolean needsLine() {
    return true;
  }

  @Override
  public VirtualTerminal make(String id, TerminalEnvironment environment) throws IOException {
    TagReader reader = new TagReader(id, environment.directory().resolve(id));
    reader.plug();
    return new OnStage(reader);
  }

  private record OnStage(TagReader reader) implements VirtualTerminal {

    @Override
    public Map<String, Object> settings() {
      return Map.of(
          "link",
          "serial",
          "address",
          reader.path().toString(),
          "credential-form",
          "em4100-decimal");
    }

    @Override
    public void present(Badge badge, OffsetDateTime at) throws IOException {
      reader.hold(TagFrames.tagOf(TAG_VERSION, badge.card()), FRAMES_WHILE_HELD);
    }

    @Override
    public void cut() throws IOException {
      reader.unplug();
    }

    @Override
    public void restore() throws IOException {
      reader.plug();
    }

    @Override
    public void sayRaw(byte[] bytes) throws IOException {
      reader.send(bytes);
    }

    @Override
    public byte[] broken(String form, Badge badge) {
      String tag = TagFrames.tagOf(TAG_VERSION, badge.card());
      return switch (form) {
        case "truncated" -> TagFrames.truncated(tag, 5);
        case "overlong" -> TagFrames.overlong(tag, 4);
        case "bit-flipped" -> TagFrames.bitFlipped(tag, 8 * 5 + 1);
        default -> throw new IllegalArgumentException("form is truncated, overlong or bit-flipped");
      };
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
