-- AlterTable
ALTER TABLE "account_posts" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'import',
ADD COLUMN     "url" TEXT,
ADD COLUMN     "withdraw_reason" TEXT,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "new_media_accounts" ADD COLUMN     "announced_on" DATE,
ADD COLUMN     "announcement_url" TEXT,
ADD COLUMN     "certified_as" TEXT,
ADD COLUMN     "closure_reason" TEXT,
ADD COLUMN     "followers" INTEGER,
ADD COLUMN     "interaction" TEXT,
ADD COLUMN     "is_outsourced" BOOLEAN,
ADD COLUMN     "operator" TEXT,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "platform_id" TEXT,
ADD COLUMN     "purpose" TEXT,
ADD COLUMN     "review_chain" TEXT,
ADD COLUMN     "since" DATE,
ADD COLUMN     "url" TEXT;

-- CreateTable
CREATE TABLE "account_former_records" (
    "id" SERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "cancelled_on" DATE,
    "publishes_content" BOOLEAN NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "account_former_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_last_posts" (
    "account_id" INTEGER NOT NULL,
    "posted_on" DATE,
    "posts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "account_last_posts_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "account_registrations" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "account_id" INTEGER,
    "fields" JSONB NOT NULL,
    "before" JSONB,
    "effective_on" DATE,
    "duplicate_reason" TEXT,
    "unit_opinion" TEXT,
    "office_opinion" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_registrations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_registration_steps" (
    "id" SERIAL NOT NULL,
    "registration_id" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,

    CONSTRAINT "account_registration_steps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "account_former_records_account_id_idx" ON "account_former_records"("account_id");

-- CreateIndex
CREATE INDEX "account_last_posts_posted_on_account_id_idx" ON "account_last_posts"("posted_on", "account_id");

-- CreateIndex
CREATE INDEX "account_registrations_unit_id_idx" ON "account_registrations"("unit_id");

-- CreateIndex
CREATE INDEX "account_registrations_account_id_idx" ON "account_registrations"("account_id");

-- CreateIndex
CREATE INDEX "account_registrations_state_idx" ON "account_registrations"("state");

-- CreateIndex
CREATE INDEX "account_registration_steps_registration_id_idx" ON "account_registration_steps"("registration_id");

-- AddForeignKey
ALTER TABLE "account_former_records" ADD CONSTRAINT "account_former_records_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "new_media_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_last_posts" ADD CONSTRAINT "account_last_posts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "new_media_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_registrations" ADD CONSTRAINT "account_registrations_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_registrations" ADD CONSTRAINT "account_registrations_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "new_media_accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_registration_steps" ADD CONSTRAINT "account_registration_steps_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "account_registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
alter table account_registrations
  add constraint account_registrations_kind check (kind in ('opening', 'change', 'closure')),
  add constraint account_registrations_state check (state in ('draft', 'submitted', 'rejected', 'approved', 'withdrawn'));
alter table account_registration_steps add constraint account_registration_steps_step
  check (step in ('created', 'amended', 'submitted', 'rejected', 'approved', 'withdrawn'));
alter table account_posts
  add constraint account_posts_origin check (origin in ('import', 'manual', 'api', 'report')),
  add constraint account_posts_withdrawal check (withdraw_reason is null or withdrawn_at is not null);

-- One record a day.
alter table account_former_records
  add constraint account_former_records_validity check (valid_to > valid_from),
  add constraint account_former_records_one_a_day
    exclude using gist (account_id with =, daterange(valid_from, valid_to) with &&);

create trigger facts_changed after insert or update or delete or truncate on account_former_records
  for each statement execute function facts_changed();

-- 原记载: whoever moves `since` on says that the record is another one from that day; what it was until then is kept here, so
-- that no writer can forget it. Moved back (an undo), the later days are the record's own again.
create function keep_former_record() returns trigger language plpgsql as $$
begin
  if coalesce(new.since, '-infinity') > coalesce(old.since, '-infinity') then
    insert into account_former_records
      (account_id, name, platform, state, cancelled_on, publishes_content, valid_from, valid_to)
    values (old.id, old.name, old.platform, old.state, old.cancelled_on, old.publishes_content, old.since, new.since);
  else
    delete from account_former_records where account_id = old.id and valid_to > coalesce(new.since, '-infinity');
  end if;
  return null;
end $$;

create trigger keep_former_record after update on new_media_accounts
  for each row when (old.since is distinct from new.since) execute function keep_former_record();

-- 最近更新: of the accounts a statement touched, each looked up once by the index however many rows it touched. Their rows
-- are taken first, in order, so that two writers add up and neither overwrites what the other has seen.
create function keep_last_posts() returns trigger language plpgsql as $$
declare
  changed text;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'account_posts are written in read committed transactions only'
      using errcode = 'feature_not_supported', hint = 'an older snapshot would miss what others have posted';
  end if;
  changed := case tg_op
    when 'INSERT' then 'select account_id, withdrawn_at, 1 as sign from new_rows'
    when 'DELETE' then 'select account_id, withdrawn_at, -1 as sign from old_rows'
    else 'select account_id, withdrawn_at, 1 as sign from new_rows union all select account_id, withdrawn_at, -1 from old_rows'
  end;
  execute format($sql$
    insert into account_last_posts as kept (account_id, posts)
    select account_id, coalesce(sum(sign) filter (where withdrawn_at is null), 0)
      from (%s) changed join new_media_accounts a on a.id = account_id group by account_id order by account_id
    on conflict (account_id) do update set posts = kept.posts + excluded.posts
  $sql$, changed);
  execute format($sql$
    update account_last_posts kept
       set posted_on = (select p.posted_on from account_posts p
                         where p.account_id = kept.account_id and p.withdrawn_at is null
                         order by p.posted_on desc limit 1)
     where kept.account_id in (select account_id from (%s) changed)
  $sql$, changed);
  return null;
end $$;

create trigger keep_last_posts_insert after insert on account_posts
  referencing new table as new_rows for each statement execute function keep_last_posts();
create trigger keep_last_posts_update after update on account_posts
  referencing old table as old_rows new table as new_rows for each statement execute function keep_last_posts();
create trigger keep_last_posts_delete after delete on account_posts
  referencing old table as old_rows for each statement execute function keep_last_posts();

create function empty_last_posts() returns trigger language plpgsql as $$
begin
  update account_last_posts set posted_on = null, posts = 0;
  return null;
end $$;

create trigger empty_last_posts after truncate on account_posts
  for each statement execute function empty_last_posts();

insert into account_last_posts (account_id, posted_on, posts)
select account_id, max(posted_on), count(*) from account_posts group by account_id;

-- Every account has its row, so that lists in the order of updates read the index and nothing else.
create function start_last_post() returns trigger language plpgsql as $$
begin
  insert into account_last_posts (account_id) select id from new_rows on conflict (account_id) do nothing;
  return null;
end $$;

create trigger start_last_post after insert on new_media_accounts
  referencing new table as new_rows for each statement execute function start_last_post();

insert into account_last_posts (account_id) select id from new_media_accounts on conflict (account_id) do nothing;
