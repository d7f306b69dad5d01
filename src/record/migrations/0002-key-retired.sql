-- A key that is no longer in force signs beside its successor until it is retired, so that those who pinned it have
-- time to learn of the next.
alter table record_key
  add column retired_at timestamptz,
  add check (retired_at is null or (until is not null and retired_at >= until));
