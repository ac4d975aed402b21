-- Policy files that were uploaded and found right, and what people did with them.
create table policy_draft (
  id        integer not null primary key,
  name      text    not null,
  policy    text    not null,
  version   text    not null,
  sha256    text    not null,
  content   blob    not null,
  stored_by text    not null,
  stored_at integer not null
) strict;

create table policy_step (
  id       integer not null primary key,
  draft_id integer not null references policy_draft (id),
  kind     text    not null,
  from_day text,
  reason   text    not null,
  done_by  text    not null,
  done_at  integer not null
) strict;
create index policy_step_draft on policy_step (draft_id, id);

create trigger policy_draft_no_update before update on policy_draft
begin select raise(abort, 'drafts of policies are append-only'); end;
create trigger policy_draft_no_delete before delete on policy_draft
begin select raise(abort, 'drafts of policies are append-only'); end;
create trigger policy_step_no_update before update on policy_step
begin select raise(abort, 'what was done with a policy is append-only'); end;
create trigger policy_step_no_delete before delete on policy_step
begin select raise(abort, 'what was done with a policy is append-only'); end;
