-- Cities, their work reports, the editions of each, and what was read in them.

create table ledger_city (
  id text primary key check (id <> ''),
  name_zh text not null,
  name_en text not null,
  -- GB/T 2260; null where nobody has said
  area text check (area ~ '^[0-9]{6}$'),
  -- a made-up city: said wherever it shows
  synthetic boolean not null default false,
  notice_zh text,
  notice_en text
);

-- A file as it came in, kept for good; editions name it by its hash.
create table ledger_source (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null
);

create table ledger_report (
  -- city and year, as people say it: pengcheng-2020
  id text primary key,
  city_id text not null references ledger_city,
  created_at timestamptz not null
);
create index ledger_report_city on ledger_report (city_id, id desc);

-- A corrected text is a new edition; what was published stays as it was.
create table ledger_edition (
  report_id text not null references ledger_report,
  number integer not null check (number > 0),
  source_sha256 text not null references ledger_source,
  file_name text not null,
  format text not null,
  imported_at timestamptz not null,
  title text not null,
  delivered_on date,
  covers_year integer,
  plans_year integer,
  text text not null,
  -- what was read beside measures and commitments: title block, sections, paragraphs, names, other numerals, findings
  shape jsonb not null,
  primary key (report_id, number)
);
create unique index ledger_edition_source on ledger_edition (report_id, source_sha256);

create table ledger_measure (
  report_id text not null,
  edition integer not null,
  -- 1 is the first in the text
  number integer not null check (number > 0),
  starts_at integer not null,
  ends_at integer not null check (ends_at > starts_at),
  quote text not null,
  value double precision not null,
  value_max double precision,
  unit text not null,
  comparator text not null,
  change text not null,
  indicator text not null,
  period text,
  role text not null,
  section text not null,
  confidence real not null,
  notes jsonb not null,
  primary key (report_id, edition, number),
  foreign key (report_id, edition) references ledger_edition
);

create table ledger_commitment (
  report_id text not null,
  edition integer not null,
  number integer not null check (number > 0),
  starts_at integer not null,
  ends_at integer not null check (ends_at > starts_at),
  quote text not null,
  action text not null,
  object text not null,
  deadline text,
  hard boolean not null,
  -- numbers of the measures that stand in it
  measures integer[] not null,
  section text not null,
  confidence real not null,
  primary key (report_id, edition, number),
  foreign key (report_id, edition) references ledger_edition
);
