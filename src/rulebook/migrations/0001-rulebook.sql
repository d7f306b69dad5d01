-- Published rule sets (规则集): each version as its file, with the cases it was tried on and the day from which it holds.

create table rulebook_version (
  rule_set text not null check (rule_set ~ '^[a-z][a-z0-9-]*$'),
  -- 1 is the first published
  number integer not null check (number > 0),
  -- of the model: what a decision's record names
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- the model's own, in its own language
  name text not null,
  dmn text not null,
  cases text not null,
  department text not null,
  law text not null,
  -- the input whose day decides which version a case falls under
  relevant_day text not null,
  -- each version holds until the day on which the next begins
  valid_from date not null,
  -- the day from which none holds, where the law ended
  ends_on date check (ends_on > valid_from),
  because text not null,
  published_at timestamptz not null,
  act_id uuid not null,
  primary key (rule_set, number),
  unique (rule_set, sha256),
  unique (rule_set, valid_from)
);
