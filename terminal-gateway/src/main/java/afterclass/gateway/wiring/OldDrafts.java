package afterclass.gateway.wiring;

import afterclass.gateway.imports.ImportDrafts;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** The removal of drafts of imports that have waited for too long, when the service starts. */
@Singleton
final class OldDrafts implements ApplicationEventListener<ServerStartupEvent> {
  private final ImportDrafts drafts;

  OldDrafts(ImportDrafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    drafts.purge();
  }
}
