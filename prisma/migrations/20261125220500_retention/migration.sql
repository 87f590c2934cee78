-- 保留期限: old notifications are looked for every minute.
CREATE INDEX "notifications_created_at_idx" ON "notifications"("created_at");
