-- 告知: a notification, and what is sent of it, may be about something that somebody did.
alter table notifications
  drop constraint notifications_level,
  add constraint notifications_level check (level in ('alarm', 'warning', 'recovered', 'news'));
alter table notification_deliveries
  drop constraint notification_deliveries_kind,
  add constraint notification_deliveries_kind check (kind in ('alarm', 'digest', 'news', 'test'));
