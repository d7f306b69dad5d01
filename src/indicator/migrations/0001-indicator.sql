-- Indicators: what each is, what it came to and when that was known, and the numbers of reports that are bound to it.

-- A definition is never edited: a change is the next version, with its own act and a reason.
create table indicator_definition (
  id text not null check (id ~ '^[a-z][a-z0-9-]{0,99}$'),
  version integer not null check (version > 0),
  definition jsonb not null,
  act_id uuid not null unique,
  defined_at timestamptz not null,
  reason text check (reason <> ''),
  primary key (id, version),
  check (version = 1 or reason is not null)
);

-- How far an indicator has followed the record: the size of the log that its parts stand for.
create table indicator_progress (
  indicator text primary key,
  version integer not null,
  settled_to bigint not null check (settled_to >= 0),
  -- what else its values rest on: see settle/stamp.ts
  stamp text not null
);

-- What the acts of a month (of a day, for indicators by the day) came to in a district; '' where the act names none.
create table indicator_part (
  indicator text not null,
  slice_on date not null,
  district text not null,
  acts bigint not null check (acts >= 0),
  -- sums of whole numbers, exact however large
  above numeric not null,
  below numeric not null,
  -- a field that is computed with was no whole number
  is_spoilt boolean not null,
  primary key (indicator, slice_on, district)
);

-- Each value with its revisions: the current one was not replaced. '' is the whole city.
create table indicator_value (
  indicator text not null,
  period text not null,
  district text not null,
  revision integer not null check (revision > 0),
  version integer not null,
  value double precision check (value between '-1e308' and '1e308'),
  -- why there is none
  why text,
  acts bigint not null check (acts >= 0),
  -- the period is not over, or its acts may still grow: replaced in place until it is final
  provisional boolean not null,
  known_at timestamptz not null,
  reason jsonb,
  replaced_at timestamptz check (replaced_at >= known_at),
  primary key (indicator, period, district, revision),
  check ((value is null) <> (why is null)),
  -- a value that was final once changes with a reason only
  check (revision = 1 or reason is not null)
);
create unique index indicator_value_current on indicator_value (indicator, period, district) where replaced_at is null;

-- Source documents of reported values, kept for good, known by their hash.
create table indicator_document (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null,
  bytes bytea not null
);

create table indicator_reported (
  act_id uuid primary key,
  indicator text not null,
  period text not null,
  district text not null,
  -- 1 is the first report of that period and district
  revision integer not null check (revision > 0),
  value double precision not null,
  document_sha256 text not null references indicator_document,
  document_name text not null,
  department text not null,
  reason text check (reason <> ''),
  reported_at timestamptz not null,
  unique (indicator, period, district, revision),
  check (revision = 1 or reason is not null)
);

-- A number of a report bound to an indicator; one binding at a time holds.
create table indicator_binding (
  act_id uuid primary key,
  report text not null,
  edition integer not null check (edition > 0),
  number integer not null check (number > 0),
  indicator text not null,
  binding jsonb not null,
  bound_at timestamptz not null,
  ended_at timestamptz
);
create unique index indicator_binding_current on indicator_binding (report, edition, number) where ended_at is null;
create index indicator_binding_indicator on indicator_binding (indicator) where ended_at is null;

-- What can be said of each bound number, as it was last settled: a report's page needs this one table.
create table indicator_standing (
  report text not null,
  edition integer not null,
  number integer not null,
  standing text not null,
  body jsonb not null,
  settled_at timestamptz not null,
  primary key (report, edition, number)
);
