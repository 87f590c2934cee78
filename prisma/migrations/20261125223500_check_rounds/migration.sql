-- CreateTable
CREATE TABLE "check_rounds" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "selection" JSONB NOT NULL,
    "seed" TEXT,
    "checked_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "close_reason" TEXT,
    "result" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "check_rounds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_accounts" (
    "id" SERIAL NOT NULL,
    "round_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,

    CONSTRAINT "check_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_tasks" (
    "id" SERIAL NOT NULL,
    "check_account_id" INTEGER NOT NULL,
    "inspector_id" TEXT NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "check_tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_answers" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "condition" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "check_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_settlements" (
    "id" SERIAL NOT NULL,
    "check_account_id" INTEGER NOT NULL,
    "condition" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "settled_by" TEXT NOT NULL,
    "settled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_settlements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "check_accounts_account_id_idx" ON "check_accounts"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "check_accounts_round_id_account_id_key" ON "check_accounts"("round_id", "account_id");

-- CreateIndex
CREATE INDEX "check_tasks_inspector_id_idx" ON "check_tasks"("inspector_id");

-- CreateIndex
CREATE UNIQUE INDEX "check_tasks_check_account_id_inspector_id_key" ON "check_tasks"("check_account_id", "inspector_id");

-- CreateIndex
CREATE UNIQUE INDEX "check_answers_task_id_condition_key" ON "check_answers"("task_id", "condition");

-- CreateIndex
CREATE UNIQUE INDEX "check_settlements_check_account_id_condition_key" ON "check_settlements"("check_account_id", "condition");

-- AddForeignKey
ALTER TABLE "check_accounts" ADD CONSTRAINT "check_accounts_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "check_rounds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_accounts" ADD CONSTRAINT "check_accounts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "new_media_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_tasks" ADD CONSTRAINT "check_tasks_check_account_id_fkey" FOREIGN KEY ("check_account_id") REFERENCES "check_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_tasks" ADD CONSTRAINT "check_tasks_inspector_id_fkey" FOREIGN KEY ("inspector_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_answers" ADD CONSTRAINT "check_answers_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "check_tasks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_settlements" ADD CONSTRAINT "check_settlements_check_account_id_fkey" FOREIGN KEY ("check_account_id") REFERENCES "check_accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table check_rounds
  add constraint check_rounds_state check (state in ('open', 'closed')),
  add constraint check_rounds_closing check ((state = 'closed') = (closed_at is not null) and (state = 'closed') = (result is not null));
alter table check_answers add constraint check_answers_answer check (answer in ('met', 'failed', 'unable'));
alter table check_settlements add constraint check_settlements_answer check (answer in ('met', 'failed', 'unable'));

alter table veto_findings add column check_answer_id integer;
create index veto_findings_check_answer_id_idx on veto_findings (check_answer_id);
alter table veto_findings add constraint veto_findings_check_answer_id_fkey
  foreign key (check_answer_id) references check_answers (id) on delete set null on update cascade;
