-- Official acts: those that wait for their place, the log that they stand in for good, its tree and checkpoints, the
-- private parts that can be erased, and how far each subscriber has come.

-- The log itself: one row, written by whoever holds the sequencing lock.
create table record_log (
  one boolean primary key default true check (one),
  origin text not null check (origin <> ''),
  size bigint not null default 0 check (size >= 0),
  root bytea not null check (length(root) = 32),
  -- when the newest act was recorded that was not taken over: a clock set back is noticed by it
  newest_recorded_at timestamptz,
  -- tell whether a process has this city's keys; the keys themselves are files
  private_key_print bytea not null,
  pseudonym_key_print bytea not null
);

-- Keys that the log's checkpoints were signed with; one is in force.
create table record_key (
  vkey text primary key,
  since timestamptz not null,
  until timestamptz check (until >= since)
);
create unique index record_key_in_force on record_key ((until is null)) where until is null;

-- Acts recorded in their own transaction, without a place yet. Written once, taken away by the sequencer.
create table record_waiting (
  -- the order in which they get their places: an act that was committed before another began comes before it
  arrival bigint generated always as identity primary key,
  id uuid not null,
  series text not null,
  recorded_at timestamptz not null,
  -- an act of the past: does not count as a word on what time it is
  taken_over boolean not null,
  -- the leaf's bytes but for the number, which stands as 0: what was recorded is what is hashed
  entry text not null
);
create index record_waiting_recorded on record_waiting (recorded_at) where not taken_over;
-- Each row lives for a moment: what the dead leave behind is cleared often.
alter table record_waiting set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000,
                                autovacuum_vacuum_insert_threshold = -1);

-- Writes acts, unless something hinders them, and says what: a series that is closed, or an act recorded after
-- `not_after`, as the clock was set back since (null: the clock does not matter). Their series stay open until the
-- transaction ends. One call, several statements: each begins after the locks are held and so sees what was committed
-- meanwhile.
create function record_wait(locks integer, not_after timestamptz, recorded timestamptz, past boolean, ids uuid[],
                            names text[], entries text[])
  returns table (isolation text, closed text, newest timestamptz) language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(locks, hashtext(name))
    from (select distinct name from unnest(names) as name order by name) as wanted;
  isolation := current_setting('transaction_isolation');
  closed := (select min(series) from record_series where series = any(names) and closed_at is not null);
  if not_after is not null then
    newest := greatest((select newest_recorded_at from record_log where newest_recorded_at > not_after),
                       (select max(recorded_at) from record_waiting where not taken_over and recorded_at > not_after));
  end if;
  if isolation = 'read committed' and closed is null and newest is null then
    insert into record_waiting (id, series, recorded_at, taken_over, entry)
    select id, name, recorded, past, entry from unnest(ids, names, entries) as given (id, name, entry);
  end if;
  return next;
end
$$;

-- Series of acts: a kind in a year, numbered without gaps.
create table record_series (
  series text primary key,
  kind text not null,
  year integer not null,
  -- acts that have a number
  count bigint not null default 0 check (count >= 0),
  closed_at timestamptz,
  -- the act that closed it
  closed_by uuid,
  unique (kind, year),
  check (series = kind || '/' || year),
  check ((closed_at is null) = (closed_by is null))
);

-- The log: one act a row, in its order. Only ever added to.
create table record_act (
  -- 0 is the first leaf
  index bigint primary key check (index >= 0),
  id uuid not null unique,
  kind text not null,
  series text not null,
  number bigint not null check (number > 0),
  at timestamptz not null,
  -- the city's day of `at`: China has one time zone
  on_day date not null generated always as ((at at time zone interval '08:00')::date) stored,
  recorded_at timestamptz not null,
  role text not null,
  department text not null,
  district text,
  subject text not null,
  rule text,
  links jsonb,
  -- a pseudonym that holds within the series
  person text,
  private_commitment text,
  synthetic boolean not null,
  body jsonb not null,
  unique (series, number)
);
-- Lists page through the log by its order, newest first; a series is a part of a kind.
create index record_act_kind on record_act (kind, index);
create index record_act_department on record_act (department, index);
create index record_act_subject on record_act (subject, index);
create index record_act_district on record_act (district, index) where district is not null;
create index record_act_day on record_act (on_day, index);
create index record_act_links on record_act using gin (links jsonb_path_ops) where links is not null;

create function record_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is only added to: % on % is refused', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
create trigger record_act_is_only_added_to before update or delete or truncate on record_act
  for each statement execute function record_refuse_change();

-- What other modules' queries may read.
create view record_entry as
  select index, id, kind, series, number, at, on_day, recorded_at, role, department, district, subject, rule, links,
         person, private_commitment, synthetic, body
  from record_act;

-- The Merkle tree in tiles (C2SP tlog-tiles): up to 256 hashes of a level side by side.
create table record_tile (
  level smallint not null check (level between 0 and 63),
  index bigint not null check (index >= 0),
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (level, index)
);
alter table record_tile alter column hashes set storage external;

-- Signed checkpoints, one a batch of acts.
create table record_checkpoint (
  size bigint primary key check (size >= 0),
  root bytea not null check (length(root) = 32),
  -- the signed note (C2SP tlog-checkpoint), with the city's signature alone
  note text not null,
  at timestamptz not null
);

-- What witnesses say of a checkpoint.
create table record_cosignature (
  size bigint not null references record_checkpoint,
  name text not null,
  key_id bigint not null check (key_id between 0 and 4294967295),
  -- as in the note's signature line, without the key id
  signature bytea not null,
  at timestamptz not null,
  primary key (size, name, key_id)
);

-- How many acts of each kind, day and department: kept with the log, so that no page counts a million rows.
create table record_tally (
  on_day date not null,
  kind text not null,
  department text not null,
  count bigint not null check (count > 0),
  primary key (on_day, kind, department)
);

-- A person's key, itself encrypted by the city's private key. Erasing the row makes all it sealed unreadable.
create table record_person_key (
  id uuid primary key,
  -- a keyed hash of the person's identifier; null where an act has a key of its own
  person bytea unique,
  wrapped bytea not null
);

-- Private parts: salt and body, sealed under a person's key.
create table record_private (
  act_id uuid primary key,
  key_id uuid not null references record_person_key,
  sealed bytea not null
);
create index record_private_key on record_private (key_id);

-- How far each subscriber has come in the log.
create table record_cursor (
  subscriber text primary key,
  -- the first act that it has not been told of
  index bigint not null default 0 check (index >= 0)
);

-- Acts that a subscriber has not taken: the first of each subject is tried again, later ones stand behind it.
create table record_failure (
  subscriber text not null references record_cursor,
  index bigint not null references record_act,
  subject text not null,
  -- 0: stands behind an earlier act of its subject
  tries integer not null check (tries >= 0),
  -- null: given up, waits for a person
  next_try_at timestamptz,
  error text,
  primary key (subscriber, index)
);
create index record_failure_subject on record_failure (subscriber, subject, index);
